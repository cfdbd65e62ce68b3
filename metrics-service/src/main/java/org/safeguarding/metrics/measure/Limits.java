package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.StatutoryClock;
import org.safeguarding.calendar.WorkingCalendar;

/** The limits of the statutory clocks, and the working days they are counted in. An authority may have set its own. */
public interface Limits {

    /** @param start the day the clock starts, which decides the limit */
    Limit of(StatutoryClock clock, String authority, LocalDate start);

    /** The working days, by the bank holidays that are known. */
    WorkingCalendar calendar();

    /** The last day in time of a clock that starts on a day. */
    default LocalDate due(StatutoryClock clock, String authority, LocalDate start) {
        return of(clock, authority, start).due(start, calendar());
    }

    /** The same in every process for the same limits and bank holidays, and different as soon as one differs. */
    String fingerprint();
}
