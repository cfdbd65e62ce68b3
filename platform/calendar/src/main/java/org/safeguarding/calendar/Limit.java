package org.safeguarding.calendar;

import java.time.LocalDate;

/**
 * The limit of a statutory clock. The start day is day 0, and the whole of the last day is in time. Reference data says
 * which limit applies to which clock; this class only counts.
 *
 * @param amount 0 or more
 * @param unit what is counted
 */
public record Limit(int amount, Unit unit) {

    public enum Unit {
        /** See {@link WorkingDays}: anything done on a day off counts as done on the next working day. */
        WORKING_DAYS,
        /** Every day counts, and the limit may end on a day off. */
        CALENDAR_DAYS,
        /**
         * To the same day of a later month, or to the last day of a month without it: the corresponding date rule,
         * Dodds v Walker [1981] 1 WLR 1027 (HL).
         */
        MONTHS
    }

    public Limit {
        if (amount < 0) {
            throw new IllegalArgumentException("A limit is 0 or more: " + amount);
        }
    }

    public static Limit workingDays(int amount) {
        return new Limit(amount, Unit.WORKING_DAYS);
    }

    public static Limit calendarDays(int amount) {
        return new Limit(amount, Unit.CALENDAR_DAYS);
    }

    public static Limit months(int amount) {
        return new Limit(amount, Unit.MONTHS);
    }

    /** The last day in time, by the calendar in force. */
    public LocalDate due(LocalDate start) {
        return due(start, WorkingDays.inForce());
    }

    /** The last day in time, by this calendar. */
    public LocalDate due(LocalDate start, WorkingCalendar calendar) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.after(start, amount);
            case CALENDAR_DAYS -> start.plusDays(amount);
            case MONTHS -> start.plusMonths(amount);
        };
    }

    public boolean inTime(LocalDate start, LocalDate done) {
        return !done.isAfter(due(start));
    }
}
