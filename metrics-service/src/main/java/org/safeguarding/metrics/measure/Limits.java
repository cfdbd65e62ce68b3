package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import org.safeguarding.calendar.Limit;

/** The limits of the statutory clocks. An authority may have set its own. */
public interface Limits {

    /** @param start the day the clock starts, which decides the limit */
    Limit of(StatutoryClock<?> clock, String authority, LocalDate start);

    /** The same in every process for the same limits, and different as soon as one limit differs. */
    String fingerprint();
}
