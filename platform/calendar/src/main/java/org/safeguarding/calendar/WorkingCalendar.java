package org.safeguarding.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.BitSet;
import java.util.Set;

/**
 * The working days of England and Wales by one list of bank holidays: Monday to Friday, without those days. Immutable.
 *
 * <p>The start day is day 0, whether or not it is a working day. Day 1 is the next working day. The DfE's duration
 * bands begin with "same day", and an assessment of 45 working days is in time. A limit ends with its last working day.
 * So anything done on a later day off counts as done on the next working day, in limits, bands and quartiles alike.
 *
 * <p>Days from 1990 to 2060 are counted once, so each call is a look-up: indicators ask for millions. A day outside
 * this range is refused with {@link IllegalArgumentException}.
 */
public final class WorkingCalendar {

    public static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2060, 12, 31);

    private static final int DAYS = index(LAST) + 1;

    /** By the bank holidays that the platform ships with: those proclaimed before its release. */
    public static final WorkingCalendar SHIPPED = new WorkingCalendar(shipped());

    /** The working days, by their distance from the first day. */
    private final BitSet on;

    /** For each day, the number of working days from the first day up to and including it. */
    private final int[] count = new int[DAYS];

    /** The days that {@link #count} counts: the working day with count n is at n - 1. */
    private final int[] working;

    private WorkingCalendar(BitSet on) {
        this.on = on;
        this.working = on.stream().toArray();
        int n = 0;
        for (int day = 0; day < DAYS; day++) {
            n += on.get(day) ? 1 : 0;
            count[day] = n;
        }
    }

    private static BitSet shipped() {
        BitSet on = new BitSet(DAYS);
        BankHolidays bankHolidays = new BankHolidays();
        for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
            Set<LocalDate> off = bankHolidays.of(Year.of(year));
            Year.of(year)
                    .atDay(1)
                    .datesUntil(Year.of(year + 1).atDay(1))
                    .filter(day -> !isWeekend(day) && !off.contains(day))
                    .forEach(day -> on.set(index(day)));
        }
        return on;
    }

    /**
     * The shipped bank holidays, changed by proclamations that came later.
     *
     * @param proclaimed days that are bank holidays too
     * @param moved days that are none after all; one that is also proclaimed is none
     */
    public static WorkingCalendar shippedWith(Set<LocalDate> proclaimed, Set<LocalDate> moved) {
        if (proclaimed.isEmpty() && moved.isEmpty()) {
            return SHIPPED;
        }
        BitSet on = (BitSet) SHIPPED.on.clone();
        proclaimed.forEach(day -> on.clear(index(day)));
        moved.stream().filter(day -> !isWeekend(day)).forEach(day -> on.set(index(day)));
        return new WorkingCalendar(on);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    public boolean isWorkingDay(LocalDate day) {
        return on.get(counted(day));
    }

    /**
     * The last day in time for a limit of a number of working days. A limit of 0 ends on the start day itself. Any other
     * limit ends with its last working day: anything done on the weekend after it is late.
     *
     * @param workingDays 0 or more
     */
    public LocalDate after(LocalDate start, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("A limit is 0 or more working days: " + workingDays);
        }
        int n = countTo(start) + workingDays;
        if (workingDays == 0) {
            return start;
        }
        if (n > working.length) {
            throw new IllegalArgumentException(workingDays + " working days after " + start + " is after " + LAST
                    + ", the last day that is counted");
        }
        return FIRST.plusDays(working[n - 1]);
    }

    /**
     * The working days that something took from start to end: 0 on the start day. An end on a later day off counts as
     * the next working day, so this is no more than a limit exactly if the end is in time. If the end is before the
     * start, the result is the negative of the days from the end to the start.
     */
    public int between(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            return -between(end, start);
        }
        int days = countTo(end) - countTo(start);
        return end.equals(start) || isWorkingDay(end) ? days : days + 1;
    }

    private int countTo(LocalDate day) {
        return count[counted(day)];
    }

    private static int counted(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new IllegalArgumentException(
                    "Working days are counted from " + FIRST + " to " + LAST + ", not on " + day);
        }
        return index(day);
    }

    private static int index(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - FIRST.toEpochDay());
    }
}
