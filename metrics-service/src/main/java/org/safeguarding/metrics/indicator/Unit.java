package org.safeguarding.metrics.indicator;

import org.safeguarding.metrics.measure.Bands;

/** The unit of a value. */
public enum Unit {
    COUNT,
    PERCENT,
    /** Per 10,000 children aged 0 to 17. */
    PER_10_000,
    /** The median of a distribution; quartiles are in the same unit. */
    WORKING_DAYS,
    /** The median of a distribution; quartiles are in the same unit. */
    CALENDAR_DAYS;

    static Unit of(Bands.DayUnit days) {
        return switch (days) {
            case WORKING_DAYS -> WORKING_DAYS;
            case CALENDAR_DAYS -> CALENDAR_DAYS;
        };
    }
}
