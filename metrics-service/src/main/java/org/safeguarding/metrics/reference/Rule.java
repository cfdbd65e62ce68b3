package org.safeguarding.metrics.reference;

import java.util.List;

/** What must hold between the lines of a file. */
@FunctionalInterface
interface Rule {

    Rule NONE = (_, _) -> {};

    void check(List<Row> rows, Findings findings);
}
