package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import org.safeguarding.calendar.Limit;

/** The limits of the statutory clocks, where an authority may have set its own. */
@FunctionalInterface
public interface Limits {

    /** Everywhere the limit of the clock's own source. */
    Limits NATIONAL = (clock, authority, start) -> clock.national();

    /** @param start the day on which the clock starts: the limit of that day holds */
    Limit of(StatutoryClock<?> clock, String authority, LocalDate start);
}
