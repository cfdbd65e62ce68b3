package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import org.safeguarding.calendar.ReportingYear;

/** The days from the first to the last, inclusive. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period cannot end before it begins: " + from + " to " + to);
        }
    }

    /** Its days up to this one; all of them if it begins later. */
    public Period upTo(LocalDate day) {
        return to.isAfter(day) && !from.isAfter(day) ? new Period(from, day) : this;
    }

    public boolean isWithinOneReportingYear() {
        return ReportingYear.of(from).equals(ReportingYear.of(to));
    }
}
