package org.safeguarding.referrals.child;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Set;

/** Dates of birth that are easily taken for each other: day and month exchanged, or one digit another. */
final class BirthDates {

    /** Years that a wrong digit may make of a child's age and still leave a child. */
    private static final int YEARS = 26;

    private BirthDates() {}

    static boolean swapped(LocalDate one, LocalDate other) {
        return !one.equals(other)
                && one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
    }

    /** True if the dates, written year, month, day, differ in one digit, and by no more than {@value #YEARS} years. */
    static boolean oneDigitDiffers(LocalDate one, LocalDate other) {
        int years = differingDigits(one.getYear(), other.getYear());
        int months = differingDigits(one.getMonthValue(), other.getMonthValue());
        int days = differingDigits(one.getDayOfMonth(), other.getDayOfMonth());
        return years + months + days == 1 && Math.abs(one.getYear() - other.getYear()) <= YEARS;
    }

    private static int differingDigits(int one, int other) {
        int differing = 0;
        for (int a = one, b = other; a > 0 || b > 0; a /= 10, b /= 10) {
            differing += a % 10 == b % 10 ? 0 : 1;
        }
        return differing;
    }

    /** Every date that this one may have been written for; 40 at most, and never the date itself. */
    static Set<LocalDate> alike(LocalDate date) {
        Set<LocalDate> alike = new LinkedHashSet<>();
        add(alike, date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        for (int digit = 0; digit <= 9; digit++) {
            add(alike, date.getYear(), date.getMonthValue(), date.getDayOfMonth() / 10 * 10 + digit);
            add(alike, date.getYear(), date.getMonthValue(), date.getDayOfMonth() % 10 + digit * 10);
            add(alike, date.getYear(), date.getMonthValue() / 10 * 10 + digit, date.getDayOfMonth());
            add(alike, date.getYear(), date.getMonthValue() % 10 + digit * 10, date.getDayOfMonth());
            addYear(alike, date, date.getYear() / 10 * 10 + digit);
            addYear(alike, date, date.getYear() / 100 * 100 + digit * 10 + date.getYear() % 10);
        }
        alike.remove(date);
        return alike;
    }

    private static void addYear(Set<LocalDate> alike, LocalDate date, int year) {
        if (Math.abs(year - date.getYear()) <= YEARS) {
            add(alike, year, date.getMonthValue(), date.getDayOfMonth());
        }
    }

    private static void add(Set<LocalDate> alike, int year, int month, int day) {
        if (month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day)) {
            alike.add(LocalDate.of(year, month, day));
        }
    }
}
