package org.safeguarding.records;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.safeguarding.calendar.London;
import org.safeguarding.web.problem.Refusal;

/** Keeps days and times in order: not before {@link EarliestDay}, not before the step they follow, not after they were recorded. */
public final class Chronology {

    private Chronology() {}

    /** Refuses a day with 400 {@code too-early} or {@code in-the-future}. */
    public static void require(String pointer, LocalDate day, Recording recording) {
        EarliestDay.require(pointer, day);
        if (day.isAfter(London.dayOf(recording.at()))) {
            throw inTheFuture(pointer);
        }
    }

    /** Refuses a time with 400 {@code too-early} or {@code in-the-future}; returns it to the microsecond, as it is stored. */
    public static Instant require(String pointer, OffsetDateTime at, Recording recording) {
        Instant instant = at.toInstant();
        EarliestDay.require(pointer, London.dayOf(instant));
        if (instant.isAfter(recording.at())) {
            throw inTheFuture(pointer);
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
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
