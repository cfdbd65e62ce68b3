package org.safeguarding.sandbox.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.WorkingDays;

/**
 * Times of day and delays for histories that only have days. All of it is invented: no source publishes when in the day
 * a contact comes in, how fast it is decided or how late it is typed in.
 */
final class Timetable {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final RandomGenerator random;

    /** Working days from a contact to its decision. Day 1 is the last one in time. */
    private final Weighted<Integer> workingDaysToDecision = new Weighted<Integer>()
            .add(0, 590)
            .add(1, 345)
            .add(2, 32)
            .add(3, 16)
            .add(5, 10)
            .add(8, 5)
            .add(13, 2);

    /** Most minutes from an event to its record. */
    private final Weighted<Integer> inputLag =
            new Weighted<Integer>().add(15, 55).add(60, 30).add(300, 12).add(1_100, 3);

    Timetable(RandomGenerator random) {
        this.random = random;
    }

    ZonedDateTime received(LocalDate day, SourceGroup source) {
        return switch (source.hours()) {
            case TERM -> between(day, 8, 17);
            case OFFICE -> between(day, 8, 18);
            case EVENINGS -> between(day, 8, 22);
            case ALWAYS -> random.nextInt(100) < 60 ? between(day, 8, 18) : between(day, 0, 24);
        };
    }

    /** On the same day some minutes or hours later, or in the office hours of a later working day. */
    ZonedDateTime decided(ZonedDateTime receivedAt) {
        int days = workingDaysToDecision.draw(random);
        return days == 0
                ? receivedAt.plusMinutes(20 + random.nextInt(220))
                : between(WorkingDays.after(receivedAt.toLocalDate(), days), 8, 17);
    }

    ZonedDateTime conference(LocalDate day) {
        return between(day, 9, 17);
    }

    /** When something is entered that happened at a time, or could first be entered then. */
    Instant recorded(Instant at) {
        int minutes = 1 + random.nextInt(inputLag.draw(random));
        return at.plusSeconds(60L * minutes + random.nextInt(60));
    }

    /** When something is entered that happened at a time, and after another record. */
    Instant recordedAfter(Instant other, Instant at) {
        Instant recorded = recorded(at);
        return recorded.isAfter(other) ? recorded : other.plusSeconds(60 + random.nextInt(600));
    }

    /** With seconds even if they are 0, as RFC 3339 requires. */
    static String offset(ZonedDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    /** A random minute between two full hours. */
    private ZonedDateTime between(LocalDate day, int from, int to) {
        return day.atStartOfDay()
                .plusMinutes(60L * from + random.nextInt(60 * (to - from)))
                .atZone(LONDON);
    }
}
