package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;

/** Something that is counted: a pure function from a timeline to signed counts on days. A voided record counts nowhere. */
public final class Measure {

    /** How the counts of days make the value of a period. */
    public enum Kind {
        /** The sum over the days of the period: what happened in it. */
        FLOW,
        /** The sum over all days up to the last of the period: what there was at its end. */
        STOCK
    }

    private final String id;
    private final Kind kind;
    private final Function<Timeline, Stream<Mark>> marker;

    private Measure(String id, Kind kind, Function<Timeline, Stream<Mark>> marker) {
        this.id = id;
        this.kind = kind;
        this.marker = marker;
    }

    /**
     * Counts each record of one kind once.
     *
     * @param counts whether a record counts, seen among the other records of its timeline
     * @param day the day it counts on; a record that counts and has none is refused
     */
    static <F extends Fact> Measure flow(
            String id, Class<F> type, BiPredicate<RecordVersion, Timeline> counts, Function<F, LocalDate> day) {
        return new Measure(
                id,
                Kind.FLOW,
                timeline -> records(timeline, type)
                        .filter(record -> counts.test(record, timeline))
                        .map(record -> new Mark(record.authority(), day.apply(type.cast(record.fact())), 1)));
    }

    /**
     * Counts each record of one kind while it is open.
     *
     * @param from the first day at whose end it is open
     * @param until the first day at whose end it is not; null while open
     */
    static <F extends Fact> Measure stock(
            String id, Class<F> type, Function<F, LocalDate> from, Function<F, LocalDate> until) {
        return new Measure(
                id,
                Kind.STOCK,
                timeline -> records(timeline, type).flatMap(record -> {
                    var fact = type.cast(record.fact());
                    var opened = new Mark(record.authority(), from.apply(fact), 1);
                    var closedOn = until.apply(fact);
                    return closedOn == null
                            ? Stream.of(opened)
                            : Stream.of(opened, new Mark(record.authority(), closedOn, -1));
                }));
    }

    private static Stream<RecordVersion> records(Timeline timeline, Class<? extends Fact> type) {
        return timeline.records().stream()
                .filter(record ->
                        type.isInstance(record.fact()) && !record.fact().voided());
    }

    /** Stable: it is stored with every cell. */
    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    Stream<Mark> marks(Timeline timeline) {
        return marker.apply(timeline);
    }

    @Override
    public String toString() {
        return id;
    }
}
