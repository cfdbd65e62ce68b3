package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import org.safeguarding.calendar.ReportingYear;

/** Days from the first to the last, both within. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period does not end before it begins: " + from + " to " + to);
        }
    }

    public boolean isWithinOneReportingYear() {
        return ReportingYear.of(from).equals(ReportingYear.of(to));
    }
}
