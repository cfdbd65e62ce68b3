package org.safeguarding.metrics.publication;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.timeline.RecordVersion;

/**
 * A record that one measure counts.
 *
 * @param key the child or the inspection that it is about
 * @param marks by the day from which, or on which, they count; none is zero
 */
public record PublishedRecord(UUID id, RecordKind kind, UUID key, int version, SortedMap<LocalDate, Integer> marks) {

    static PublishedRecord of(UUID key, RecordVersion record, SortedMap<LocalDate, Integer> marks) {
        return new PublishedRecord(record.id(), record.kind(), key, record.version(), marks);
    }

    int count(Measure measure, Period period) {
        return marks.entrySet().stream()
                .filter(mark -> measure.counts(mark.getKey(), period))
                .mapToInt(mark -> mark.getValue())
                .sum();
    }

    /** The day it counts on or from. */
    public LocalDate day() {
        return marks.firstKey();
    }

    /** The day from which it no longer counts; null if it counts on one day only, or has no end. */
    public LocalDate until() {
        return marks.values().stream().mapToInt(Integer::intValue).sum() == 0 ? marks.lastKey() : null;
    }
}
