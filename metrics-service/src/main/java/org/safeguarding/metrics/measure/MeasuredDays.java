package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Cells of one authority, by measure and day, from which the count of any period up to their last day can be read.
 *
 * @param byMeasure what a stock had come to before the first day stands on the day before it
 */
public record MeasuredDays(Map<String, NavigableMap<LocalDate, Long>> byMeasure) {

    public long of(Measure measure, Period period) {
        var days = byMeasure.getOrDefault(measure.id(), Collections.emptyNavigableMap());
        var counted = switch (measure.kind()) {
            case FLOW -> days.subMap(period.from(), true, period.to(), true);
            case STOCK -> days.headMap(period.to(), true);
        };
        return counted.values().stream().mapToLong(Long::longValue).sum();
    }
}
