package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import org.safeguarding.calendar.Limit;

/** The limits of the statutory clocks, where an authority may have set its own. */
public interface Limits {

    /** @param start the day on which the clock starts: the limit of that day holds */
    Limit of(StatutoryClock<?> clock, String authority, LocalDate start);

    /** The same for the same limits in any process, and another whenever one is another. */
    String fingerprint();
}
