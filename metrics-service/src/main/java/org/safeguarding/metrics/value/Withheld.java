package org.safeguarding.metrics.value;

import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Period;

/**
 * A count withheld from restricted callers.
 *
 * @param measure its id
 * @param period a year, quarter or month of a reporting year, up to the last complete month; for a stock only its last
 *     day matters
 * @param dimension null for the whole authority
 * @param code of the value in profiles; also 0 for the whole authority
 */
public record Withheld(String measure, Period period, Dimension dimension, int code) {}
