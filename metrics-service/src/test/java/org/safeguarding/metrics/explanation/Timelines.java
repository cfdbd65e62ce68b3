package org.safeguarding.metrics.explanation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.contract.Event;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;
import org.safeguarding.metrics.timeline.TimelineKey;

/** Builds timelines from events. */
public final class Timelines {

    private Timelines() {}

    public static Timeline of(Event... events) {
        return Timeline.of(Stream.of(events).map(RecordVersion::of).toList());
    }

    public static SortedMap<TimelineKey, Timeline> all(List<Event> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        TimelineKey::of,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(RecordVersion::of, Collectors.toList()), Timeline::of)));
    }
}
