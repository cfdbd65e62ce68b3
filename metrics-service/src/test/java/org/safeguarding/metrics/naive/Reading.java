package org.safeguarding.metrics.naive;

import java.util.List;

/** Reads all records from end to end and says what counts for some days. */
interface Reading {

    List<Counted> of(World world, Span span);
}
