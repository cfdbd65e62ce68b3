package org.safeguarding.metrics.reference;

import java.util.List;

/** A rule for the lines of a file taken together. */
@FunctionalInterface
interface Rule {

    Rule NONE = (_, _) -> {};

    void check(List<Row> rows, Findings findings);
}
