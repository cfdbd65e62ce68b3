package org.safeguarding.metrics.reference;

import static org.safeguarding.metrics.reference.ReferenceKind.TARGETS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safeguarding.calendar.ReportingYear;

/** A target covers a reporting year or a quarter of one, and an indicator has at most one target on any day. */
final class PeriodsApart implements Rule {

    @Override
    public void check(List<Row> rows, Findings findings) {
        Map<Object, TreeMap<LocalDate, Row>> indicators = new HashMap<>();
        for (var row : rows) {
            if (!isYearOrQuarter(from(row), to(row))) {
                findings.add(
                        row.pointer(TARGETS, "to"),
                        "not-a-period",
                        "A target is for a reporting year, 1 April to 31 March, or for a quarter of one.");
                continue;
            }
            var periods = indicators.computeIfAbsent(row.get(TARGETS, "indicator"), _ -> new TreeMap<>());
            var before = periods.floorEntry(to(row));
            if (before != null && !to(before.getValue()).isBefore(from(row))) {
                findings.add(
                        row.pointer(TARGETS, "from"),
                        "overlap",
                        "The indicator has another target for some of these days, from " + before.getKey() + " to "
                                + to(before.getValue()) + ".");
            } else {
                periods.put(from(row), row);
            }
        }
    }

    private static boolean isYearOrQuarter(LocalDate from, LocalDate to) {
        var year = ReportingYear.of(from);
        boolean quarter = from.getDayOfMonth() == 1
                && (from.getMonthValue() - 1) % 3 == 0
                && from.plusMonths(3).minusDays(1).equals(to);
        return quarter || from.equals(year.first()) && to.equals(year.last());
    }

    private static LocalDate from(Row row) {
        return (LocalDate) row.get(TARGETS, "from");
    }

    private static LocalDate to(Row row) {
        return (LocalDate) row.get(TARGETS, "to");
    }
}
