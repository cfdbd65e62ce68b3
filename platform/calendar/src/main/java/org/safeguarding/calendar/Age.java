package org.safeguarding.calendar;

import java.time.LocalDate;
import java.time.Period;

/** Age in completed years. */
public final class Age {

    private Age() {}

    /**
     * Age on a day. A year is completed at the start of the anniversary of birth (Family Law Reform Act 1969, section
     * 9). The section does not say which day that is for a child born on 29 February. Here it is 1 March in a common
     * year, as is usual in England and Wales.
     *
     * @throws IllegalArgumentException if the child was not born by that day
     */
    public static int on(LocalDate birth, LocalDate day) {
        if (day.isBefore(birth)) {
            throw new IllegalArgumentException("No age on " + day + ": born on " + birth);
        }
        return Period.between(birth, day).getYears();
    }

    /**
     * The first day on which someone is this many years old: the birthday, which for a birth on 29 February is 1 March
     * in a common year.
     *
     * @param years 0 or more; 0 gives the birth itself
     */
    public static LocalDate reachedOn(LocalDate birth, int years) {
        LocalDate anniversary = birth.plusYears(years);
        return anniversary.getDayOfMonth() == birth.getDayOfMonth() ? anniversary : anniversary.plusDays(1);
    }
}
