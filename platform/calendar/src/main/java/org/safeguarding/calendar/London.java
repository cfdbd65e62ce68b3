package org.safeguarding.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day in London, on which every statutory clock runs: just before midnight in summer it is not the day in UTC. */
public final class London {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
