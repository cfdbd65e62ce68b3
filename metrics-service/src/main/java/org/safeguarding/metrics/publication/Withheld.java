package org.safeguarding.metrics.publication;

import org.safeguarding.metrics.measure.Period;

/**
 * A count that a restricted caller was not shown.
 *
 * @param period a month, quarter or year of the reporting year, or as far as it had passed; of a stock only its last day matters
 * @param dimension null for the whole
 * @param code null for the whole
 */
record Withheld(String measure, Period period, String dimension, String code) {}
