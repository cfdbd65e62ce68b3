package org.safeguarding.sandbox.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Something that is entered about a child but not yet written as a line: children are numbered when all entries are
 * known.
 *
 * @param on the day in the world
 * @param line made from the child's local id
 */
record Entry(ChildHistory child, LocalDate on, Instant recordedAt, Function<String, SampleLine> line) {}
