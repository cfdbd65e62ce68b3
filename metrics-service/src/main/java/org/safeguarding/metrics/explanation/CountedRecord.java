package org.safeguarding.metrics.explanation;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safeguarding.metrics.measure.Counted;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.value.Slice;

/**
 * What one record adds to the count for a period.
 *
 * @param from the day it counts on, or the first day at whose end it counts
 * @param until the first day at whose end it no longer counts; null if it has no end or counts on one day only
 * @param marks by day, the marks that add up to the count for the period and slice; in the whole, moves between slices
 *     cancel out
 * @param because why it counts, in words
 */
public record CountedRecord(
        RecordVersion record, LocalDate from, LocalDate until, SortedMap<LocalDate, Long> marks, String because) {

    static CountedRecord of(Measure measure, Counted counted, Period period, Slice slice) {
        var marks = new TreeMap<LocalDate, Long>();
        for (var mark : counted.marks()) {
            if (measure.counts(mark.day(), period) && slice.has(measure, mark.profile(), period.to())) {
                marks.merge(mark.day(), (long) mark.n(), Long::sum);
            }
        }
        marks.values().removeIf(n -> n == 0);
        return new CountedRecord(
                counted.record(),
                counted.from(),
                counted.until(),
                marks,
                counted.because().get());
    }

    /** What it adds and a part of it does not. */
    CountedRecord without(CountedRecord part) {
        var rest = new TreeMap<>(marks);
        part.marks.forEach((day, n) -> rest.merge(day, -n, Long::sum));
        rest.values().removeIf(n -> n == 0);
        return new CountedRecord(record, from, until, rest, because);
    }

    /** What it adds; 0 if it counts, but not in the period. */
    public long count() {
        return marks.values().stream().mapToLong(Long::longValue).sum();
    }
}
