package org.safeguarding.metrics.measure;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.safeguarding.contract.Event;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.cells.TestDefinitions;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;

/** The counts of a measure for one timeline, day by day, with the national limits unless others are given. */
final class ByDay {

    private ByDay() {}

    static Map<String, Long> of(Measure measure, Event... events) {
        return of(TestDefinitions.national(), measure, _ -> true, events);
    }

    static Map<String, Long> of(Limits limits, Measure measure, Event... events) {
        return of(TestDefinitions.by(limits), measure, _ -> true, events);
    }

    /** For one value of a dimension, given by its code: its place in the code set plus one. */
    static Map<String, Long> of(Measure measure, Dimension dimension, int code, Event... events) {
        return of(TestDefinitions.national(), measure, profile -> profile.code(dimension) == code, events);
    }

    /** Of children who live in a locality on the day whose traits count. */
    static Map<String, Long> in(String locality, Measure measure, Event... events) {
        var definitions = TestDefinitions.national();
        return of(
                definitions,
                measure,
                profile -> profile.code(Dimension.LOCALITY)
                        == definitions.codes().of(Told.ROTHERHAM, Dimension.LOCALITY, locality),
                events);
    }

    private static Map<String, Long> of(
            Definitions definitions, Measure measure, Predicate<Profile> slice, Event... events) {
        var timeline = Timeline.of(Stream.of(events)
                .filter(event -> event.authority().equals(Told.ROTHERHAM))
                .map(RecordVersion::of)
                .toList());
        var byDay = new TreeMap<String, Long>();
        definitions.marks(definitions.story(Told.ROTHERHAM, timeline), (counting, mark) -> {
            if (counting == measure && slice.test(mark.profile())) {
                byDay.merge(mark.day().toString(), (long) mark.n(), Long::sum);
            }
        });
        byDay.values().removeIf(n -> n == 0);
        return byDay;
    }
}
