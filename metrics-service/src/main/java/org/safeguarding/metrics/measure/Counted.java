package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.safeguarding.metrics.timeline.RecordVersion;

/**
 * One record that counts, and the marks it makes.
 *
 * @param from the day it counts on, or from the end of which on it counts
 * @param until the first day at whose end it does not count any more; null if it has no end, or counts on one day
 * @param because in words, why it counts
 */
public record Counted(
        RecordVersion record, LocalDate from, LocalDate until, List<Mark> marks, Supplier<String> because) {

    /** Counted, or no longer counted, on a day: n is +1 or −1. */
    public record Mark(LocalDate day, long profile, int n) {

        public Mark {
            Objects.requireNonNull(day, "what counts has no day");
        }
    }

    static List<Mark> on(LocalDate day, long profile) {
        return List.of(new Mark(day, profile, 1));
    }

    /** In at the first day, out at the last; and out and in again with another profile on a day of change between them. */
    static List<Mark> spanning(
            LocalDate from, LocalDate until, List<LocalDate> changes, ToLongFunction<LocalDate> profileOn) {
        if (until != null && !until.isAfter(from)) {
            // Ended on the day it began, or recorded so: open at the end of no day.
            return List.of();
        }
        var marks = new ArrayList<Mark>();
        long profile = profileOn.applyAsLong(from);
        marks.add(new Mark(from, profile, 1));
        for (var day : changes) {
            long changed = profileOn.applyAsLong(day);
            if (changed != profile) {
                marks.add(new Mark(day, profile, -1));
                marks.add(new Mark(day, changed, 1));
                profile = changed;
            }
        }
        if (until != null) {
            marks.add(new Mark(until, profile, -1));
        }
        return marks;
    }
}
