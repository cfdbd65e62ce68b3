package org.safeguarding.metrics.explanation;

import java.util.List;
import java.util.UUID;

/**
 * One child, inspection or allegation in the list behind a figure.
 *
 * @param version of its own record; 0 if that has not arrived yet
 * @param count what it adds to the figure
 */
public record Listed(UUID key, int version, long count, List<CountedRecord> records) {}
