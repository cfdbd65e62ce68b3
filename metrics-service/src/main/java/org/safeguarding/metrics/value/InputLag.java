package org.safeguarding.metrics.value;

import java.math.BigDecimal;

/**
 * How late records are: calendar days between something happening and being recorded.
 *
 * @param records that took effect in the period
 * @param p90 nine in ten were recorded within this many days
 */
public record InputLag(long records, BigDecimal median, BigDecimal p90) {}
