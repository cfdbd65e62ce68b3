package org.safeguarding.metrics.explanation;

import java.util.List;
import java.util.UUID;

/**
 * One child, inspection or allegation in the list behind a number.
 *
 * @param version of its own record; 0 if that has not been heard of
 * @param count what it adds to the number
 */
public record Listed(UUID key, int version, long count, List<CountedRecord> records) {}
