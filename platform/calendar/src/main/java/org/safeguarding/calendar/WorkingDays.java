package org.safeguarding.calendar;

import java.time.LocalDate;

/**
 * Working days by the calendar in force in this process. It begins as {@link WorkingCalendar#SHIPPED}. A bank holiday
 * may be proclaimed while a service runs: what hears of it puts another calendar in force, and each count that follows
 * uses it. A computation that must count by one calendar from beginning to end takes a {@link WorkingCalendar}.
 */
public final class WorkingDays {

    public static final LocalDate FIRST = WorkingCalendar.FIRST;
    public static final LocalDate LAST = WorkingCalendar.LAST;

    private static volatile WorkingCalendar inForce = WorkingCalendar.SHIPPED;

    private WorkingDays() {}

    public static WorkingCalendar inForce() {
        return inForce;
    }

    public static void putInForce(WorkingCalendar calendar) {
        inForce = calendar;
    }

    /** As {@link WorkingCalendar#isWorkingDay}. */
    public static boolean isWorkingDay(LocalDate day) {
        return inForce.isWorkingDay(day);
    }

    /** As {@link WorkingCalendar#after}. */
    public static LocalDate after(LocalDate start, int workingDays) {
        return inForce.after(start, workingDays);
    }

    /** As {@link WorkingCalendar#between}. */
    public static int between(LocalDate start, LocalDate end) {
        return inForce.between(start, end);
    }
}
