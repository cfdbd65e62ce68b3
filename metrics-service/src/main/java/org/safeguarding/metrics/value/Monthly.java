package org.safeguarding.metrics.value;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.cells.Counts;
import org.safeguarding.metrics.measure.Measure;

/** The counts of a measure of the whole authority by month. */
final class Monthly {

    private final TreeMap<YearMonth, Long> sums = new TreeMap<>();
    private final TreeMap<YearMonth, Long> upTo = new TreeMap<>();

    Monthly(Counts counts, Measure measure) {
        counts.cells()
                .getOrDefault(measure.id(), List.of())
                .forEach(cell -> sums.merge(YearMonth.from(cell.day()), cell.n(), Long::sum));
        long sum = 0;
        for (var month : sums.entrySet()) {
            sum += month.getValue();
            upTo.put(month.getKey(), sum);
        }
    }

    /** The first month that counts; null if nothing counts. */
    YearMonth first() {
        return sums.isEmpty() ? null : sums.firstKey();
    }

    /** Whether a reporting year is over before anything counts. */
    boolean isBefore(ReportingYear year) {
        return sums.isEmpty() || year.last().isBefore(sums.firstKey().atDay(1));
    }

    /** For a flow: the count in each of the first months of a reporting year. */
    long[] of(ReportingYear year, int months) {
        var april = YearMonth.from(year.first());
        return IntStream.range(0, months)
                .mapToLong(month -> sums.getOrDefault(april.plusMonths(month), 0L))
                .toArray();
    }

    /** For a stock: the count at the end of each of the first months of a reporting year. */
    long[] atEndsOf(ReportingYear year, int months) {
        var april = YearMonth.from(year.first());
        return IntStream.range(0, months)
                .mapToLong(month -> atEndOf(april.plusMonths(month)))
                .toArray();
    }

    /** For a measure that is not a flow: the count at the end of a month. */
    long atEndOf(YearMonth month) {
        var entry = upTo.floorEntry(month);
        return entry == null ? 0 : entry.getValue();
    }
}
