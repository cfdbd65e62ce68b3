package org.safeguarding.records;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.safeguarding.calendar.London;
import org.safeguarding.web.problem.Refusal;

/** Keeps days and times in order: not before {@link EarliestDay}, not before the step they follow, not after they were recorded. */
public final class Chronology {

    /** How far the clock of a client may be ahead of ours. */
    public static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private Chronology() {}

    /** Refuses a day with 400 {@code too-early} or {@code in-the-future}. */
    public static void require(String pointer, LocalDate day, Recording recording) {
        EarliestDay.require(pointer, day);
        if (day.isAfter(London.dayOf(recording.at()))) {
            throw inTheFuture(pointer);
        }
    }

    /**
     * Refuses a time with 400 {@code too-early} or {@code in-the-future}; returns it to the microsecond, as it is stored. A time
     * that is ahead by up to {@link #CLOCK_SKEW} is taken for that of the recording: nothing is stored that is yet to happen, so
     * the next step can follow at once.
     */
    public static Instant require(String pointer, OffsetDateTime at, Recording recording) {
        return require(pointer, at.toInstant(), recording.at());
    }

    /**
     * As {@link #require(String, OffsetDateTime, Recording)}, for what is not part of a record.
     *
     * @param now when the time was received
     */
    public static Instant require(String pointer, Instant at, Instant now) {
        EarliestDay.require(pointer, London.dayOf(at));
        if (at.isAfter(now.plus(CLOCK_SKEW))) {
            throw inTheFuture(pointer);
        }
        return (at.isAfter(now) ? now : at).truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Refuses a day that {@link #require(String, LocalDate, Recording)} refuses, or that is before the one it follows.
     *
     * @param earliest null if it follows nothing
     * @param code of the refusal, for example {@code before-allocation}
     * @param rule what the refusal says
     */
    public static void require(
            String pointer, LocalDate day, LocalDate earliest, String code, String rule, Recording recording) {
        require(pointer, day, recording);
        requireOrder(pointer, day, earliest, code, rule);
    }

    /**
     * Refuses a day before the one that it follows.
     *
     * @param earliest null if it follows nothing
     * @param code of the refusal, for example {@code before-allocation}
     * @param rule what the refusal says
     */
    public static void requireOrder(String pointer, LocalDate day, LocalDate earliest, String code, String rule) {
        if (earliest != null && day.isBefore(earliest)) {
            throw Refusal.invalid(pointer, code, rule);
        }
    }

    private static Refusal inTheFuture(String pointer) {
        return Refusal.invalid(pointer, "in-the-future", "Record it once it has happened.");
    }
}
