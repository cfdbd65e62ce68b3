package org.safeguarding.metrics.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.measure.Period;

/** The year, quarters and months of a reporting year that have passed: what is decided together. */
final class YearBlocks {

    private YearBlocks() {}

    /** Empty if no month of it has passed. */
    static List<Period> of(ReportingYear year, LocalDate today) {
        var passed = YearMonth.from(today).minusMonths(1).atEndOfMonth();
        var last = passed.isBefore(year.last()) ? passed : year.last();
        return last.isBefore(year.first())
                ? List.of()
                : Stream.of(Interval.YEAR, Interval.QUARTER, Interval.MONTH)
                        .flatMap(interval -> interval.split(year.first(), last).stream())
                        .distinct()
                        .toList();
    }
}
