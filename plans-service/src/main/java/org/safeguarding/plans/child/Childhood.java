package org.safeguarding.plans.child;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import org.safeguarding.calendar.Age;
import org.safeguarding.web.problem.Refusal;

/**
 * The days on which something can begin for a child: from the pregnancy until the child dies or grows up. As far as the birth is
 * uncertain, each day counts that may be one of them.
 *
 * @param earliestBirth the first day on which the child may have been born, or may yet be; null if nothing is known of the birth
 * @param latestBirth the last such day; null if nothing is known of it
 * @param diedOn null for a child that lives
 */
public record Childhood(LocalDate earliestBirth, LocalDate latestBirth, LocalDate diedOn) {

    /** Nobody knows of a child earlier than this. */
    private static final int MONTHS_BEFORE_BIRTH = 9;

    private static final int ADULT = 18;

    /**
     * Refuses a day on which nothing can begin: 400 {@code before-birth} or {@code after-18}, 409 {@code after-death}. Something can
     * begin on the day of the death, and nothing on the eighteenth birthday.
     */
    public void require(String pointer, LocalDate day) {
        requireWithin(pointer, day, "");
    }

    /**
     * As {@link #require(String, LocalDate)}.
     *
     * @param rule number of the CIN census rule against a day after the death
     */
    public void require(String pointer, LocalDate day, String rule) {
        requireWithin(pointer, day, " (CIN census rule " + rule + ")");
    }

    /** The exact age on a day; null if the day of birth is not known, or not come by then. */
    public Period ageOn(LocalDate day) {
        return earliestBirth == null || !earliestBirth.equals(latestBirth) || day.isBefore(earliestBirth)
                ? null
                : Period.between(earliestBirth, day);
    }

    private void requireWithin(String pointer, LocalDate day, String rule) {
        if (earliestBirth != null
                && YearMonth.from(day).isBefore(YearMonth.from(earliestBirth).minusMonths(MONTHS_BEFORE_BIRTH))) {
            throw Refusal.invalid(pointer, "before-birth", "It is at most nine months before the month of birth.");
        }
        if (diedOn != null && day.isAfter(diedOn)) {
            throw Refusal.conflict("after-death", "The child died on " + diedOn + ", before " + day + rule + ".");
        }
        if (isOverOn(day)) {
            throw Refusal.invalid(pointer, "after-18", "It is before the eighteenth birthday.");
        }
    }

    /** True on and after the eighteenth birthday; of an uncertain birth, the latest possible one. */
    public boolean isOverOn(LocalDate day) {
        return latestBirth != null && !day.isBefore(Age.reachedOn(latestBirth, ADULT));
    }
}
