package org.safeguarding.metrics.value;

import java.math.BigDecimal;

/**
 * How late records are: calendar days from when something happened to when it was recorded.
 *
 * @param records that took effect in the period
 * @param p90 nine of ten were recorded within so many days
 */
public record InputLag(long records, BigDecimal median, BigDecimal p90) {}
