package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.WorkingCalendar;

/**
 * Bands for how long something took or has lasted, as in the table that publishes them, and the days for its median.
 *
 * @param unit in which the days are counted
 */
public record Bands(DayUnit unit, List<Band> bands) {

    /** Which days are counted. */
    public enum DayUnit {
        WORKING_DAYS,
        CALENDAR_DAYS
    }

    /** @param last the last day of the band for something that started on a given day; null for the last band */
    public record Band(String label, BiFunction<LocalDate, WorkingCalendar, LocalDate> last) {

        private static Band upTo(String label, UnaryOperator<LocalDate> last) {
            return new Band(label, (start, _) -> last.apply(start));
        }
    }

    /** The bands of the DfE's tables B4 and B5 (episodes of need), D5 and D7 (child protection plans). */
    static final Bands OF_EPISODES = new Bands(
            DayUnit.CALENDAR_DAYS,
            List.of(
                    Band.upTo("3-months-or-less", start -> start.plusMonths(3)),
                    Band.upTo("more-than-3-months-to-6-months", start -> start.plusMonths(6)),
                    Band.upTo(
                            "more-than-6-months-to-less-than-1-year",
                            start -> start.plusYears(1).minusDays(1)),
                    Band.upTo(
                            "1-year-to-less-than-2-years",
                            start -> start.plusYears(2).minusDays(1)),
                    new Band("2-years-or-more", null)));

    /** Input lag: from the day something happened to the day it was recorded. */
    static final Bands OF_INPUT = new Bands(
            DayUnit.CALENDAR_DAYS,
            List.of(
                    Band.upTo("same-day", start -> start),
                    Band.upTo("1-day", start -> start.plusDays(1)),
                    Band.upTo("2-7-days", start -> start.plusDays(7)),
                    Band.upTo("8-28-days", start -> start.plusDays(28)),
                    new Band("29-days-or-more", null)));

    /** Bands of working days, each up to one of these; the last has no end. */
    static Bands ofWorkingDays(int... upTo) {
        var bands = new Band[upTo.length + 1];
        int from = 0;
        for (int i = 0; i < upTo.length; i++) {
            var limit = Limit.workingDays(upTo[i]);
            bands[i] = new Band(label(from, upTo[i]), limit::due);
            from = upTo[i] + 1;
        }
        bands[upTo.length] = new Band(from + "-or-more", null);
        return new Bands(DayUnit.WORKING_DAYS, Arrays.asList(bands));
    }

    private static String label(int from, int to) {
        if (to == 0) {
            return "same-day";
        }
        return from == to ? String.valueOf(to) : from + "-" + to;
    }

    /** From the start (day 0) to a day, in the unit of the clock. */
    private int days(LocalDate start, LocalDate day, WorkingCalendar calendar) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.between(start, day);
            case CALENDAR_DAYS -> (int) (day.toEpochDay() - start.toEpochDay());
        };
    }

    /** A profile with how long something took. */
    Profile took(Profile profile, LocalDate start, LocalDate end, WorkingCalendar calendar) {
        return profile.with(Dimension.DURATION, durationCode(start, end, calendar))
                .with(Dimension.DAYS, daysCode(start, end, calendar));
    }

    /**
     * A profile of something open. A start before 1970 counts as 1 January 1970. Only for calendar days: how long it has
     * lasted is counted when it is asked, without the calendar of the generation.
     */
    Profile openSince(Profile profile, LocalDate start) {
        if (unit != DayUnit.CALENDAR_DAYS) {
            throw new IllegalStateException("What is open is not counted in working days");
        }
        return profile.with(Dimension.OPEN_SINCE, (int) Math.max(1, start.toEpochDay() + 1));
    }

    /** The code of a dimension on a day: of something open, how long it had lasted at the end of that day. */
    int code(Dimension dimension, Profile profile, LocalDate day) {
        int since = profile.code(Dimension.OPEN_SINCE);
        if (since == 0) {
            return profile.code(dimension);
        }
        var start = LocalDate.ofEpochDay(since - 1);
        return switch (dimension) {
            case DURATION -> durationCode(start, day, WorkingCalendar.SHIPPED);
            case DAYS -> daysCode(start, day, WorkingCalendar.SHIPPED);
            default -> profile.code(dimension);
        };
    }

    private int durationCode(LocalDate start, LocalDate day, WorkingCalendar calendar) {
        int band = 0;
        while (bands.get(band).last() != null
                && day.isAfter(bands.get(band).last().apply(start, calendar))) {
            band++;
        }
        return 1 + band;
    }

    private int daysCode(LocalDate start, LocalDate day, WorkingCalendar calendar) {
        return Math.min(Math.max(0, days(start, day, calendar)) + 1, Dimension.DAYS.largestCode());
    }

    public String label(int band) {
        return bands.get(band).label();
    }
}
