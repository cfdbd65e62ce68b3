package org.safeguarding.metrics.cells;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;
import org.safeguarding.metrics.timeline.TimelineKey;

/** What a batch of events changes: the timelines as they become, and what that adds to the cells. */
record BatchEffect(SortedMap<TimelineKey, Timeline> timelines, Pages difference) {

    static Set<TimelineKey> keys(Collection<Event> batch) {
        return batch.stream().map(TimelineKey::of).collect(Collectors.toSet());
    }

    /** @param stored the timelines that are there; those that are not are empty */
    static BatchEffect of(Definitions definitions, Collection<Event> batch, Map<TimelineKey, Timeline> stored) {
        var versions = batch.stream()
                .collect(Collectors.groupingBy(
                        TimelineKey::of, Collectors.mapping(RecordVersion::of, Collectors.toList())));
        var changed = new TreeMap<TimelineKey, Timeline>();
        var difference = new Pages();
        versions.forEach((key, come) -> {
            var before = stored.getOrDefault(key, Timeline.EMPTY);
            var after = before.with(come);
            if (after != before) {
                var types = before.kindsThatDiffer(after, come).stream()
                        .<Class<? extends Fact>>map(RecordKind::factType)
                        .collect(Collectors.toSet());
                difference.addChange(definitions, key.authority(), before, after, types);
                changed.put(key, after);
            }
        });
        return new BatchEffect(changed, difference);
    }
}
