package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.safeguarding.metrics.timeline.RecordVersion;

/**
 * One record that counts, and the marks it makes.
 *
 * @param from the day it counts on, or the first day at whose end it counts
 * @param until the first day at whose end it no longer counts; null if it has no end or counts on one day only
 * @param because why it counts, in words
 */
public record Counted(
        RecordVersion record, LocalDate from, LocalDate until, List<Mark> marks, Supplier<String> because) {

    /** A change to the count on a day: n is +1 if it counts from then, −1 if it stops counting. */
    public record Mark(LocalDate day, Profile profile, int n) {

        public Mark {
            Objects.requireNonNull(day, "a record that counts must have a day");
        }
    }

    static List<Mark> on(LocalDate day, Profile profile) {
        return List.of(new Mark(day, profile, 1));
    }

    /**
     * One mark in on the first day and one out on the last, and on each day of change between them one out and one in
     * with the new profile.
     */
    static List<Mark> spanning(
            LocalDate from, LocalDate until, List<LocalDate> changes, Function<LocalDate, Profile> profileOn) {
        if (until != null && !until.isAfter(from)) {
            // It ended on the day it began, or was recorded that way: it is open at the end of no day.
            return List.of();
        }
        var marks = new ArrayList<Mark>();
        var profile = profileOn.apply(from);
        marks.add(new Mark(from, profile, 1));
        for (var day : changes) {
            var changed = profileOn.apply(day);
            if (!changed.equals(profile)) {
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
