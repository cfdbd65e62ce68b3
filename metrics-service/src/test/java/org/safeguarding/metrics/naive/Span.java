package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.List;

/** The days from the first to the last, both included. */
record Span(LocalDate from, LocalDate to) {

    boolean has(LocalDate day) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }

    Span lastDay() {
        return new Span(to, to);
    }

    List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    /** True if it is a reporting year, or a part of one that starts on 1 April. */
    boolean isYearToDate() {
        return from.equals(Days.firstOfYear(from)) && Days.sameYear(from, to);
    }
}
