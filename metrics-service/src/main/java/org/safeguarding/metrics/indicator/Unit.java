package org.safeguarding.metrics.indicator;

/** The unit of a value. */
public enum Unit {
    COUNT,
    PERCENT,
    /** Per 10,000 children aged 0 to 17. */
    PER_10_000,
    /** The median of a distribution; quartiles are in the same unit. */
    WORKING_DAYS,
    /** The median of a distribution; quartiles are in the same unit. */
    CALENDAR_DAYS
}
