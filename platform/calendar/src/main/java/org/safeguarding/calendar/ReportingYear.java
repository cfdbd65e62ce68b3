package org.safeguarding.calendar;

import java.time.LocalDate;
import java.time.Month;

/**
 * The year that the DfE reports on: 1 April to 31 March.
 *
 * @param endingIn the calendar year of its 31 March, so 2018 for 2017-18
 */
public record ReportingYear(int endingIn) {

    public static ReportingYear endingIn(int year) {
        return new ReportingYear(year);
    }

    public static ReportingYear of(LocalDate day) {
        return new ReportingYear(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() : day.getYear() + 1);
    }

    public LocalDate first() {
        return LocalDate.of(endingIn - 1, Month.APRIL, 1);
    }

    public LocalDate last() {
        return LocalDate.of(endingIn, Month.MARCH, 31);
    }

    /** As the DfE writes it, for example 2017-18. */
    public String label() {
        return "%04d-%02d".formatted(endingIn - 1, endingIn % 100);
    }

    /**
     * The ONS mid-year estimate to use for a rate per 10,000 of this year: that of the summer within the year, so
     * mid-2017 for 2017-18. Source: DfE, Characteristics of children in need, methodology. The published rates of
     * Rotherham follow from it to the last digit: 56,509 children in mid-2016 for 2016-17, 56,706 in mid-2017 for
     * 2017-18.
     */
    public int midYearOfPopulation() {
        return endingIn - 1;
    }
}
