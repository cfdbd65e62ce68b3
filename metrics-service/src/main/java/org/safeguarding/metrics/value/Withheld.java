package org.safeguarding.metrics.value;

import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Period;

/**
 * A count that restricted callers are not told.
 *
 * @param measure its id
 * @param period a year, quarter or month of a reporting year, or as far as it had passed; of a stock only its last day matters
 * @param dimension null for the whole authority
 * @param code of the value in profiles; 0 for the whole authority, too
 */
public record Withheld(String measure, Period period, Dimension dimension, int code) {}
