package org.safeguarding.metrics.cells;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeguarding.contract.Event;
import org.safeguarding.metrics.measure.CellCounts;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;

/**
 * What a batch of events does: the timelines that it changes and the difference that makes to the cells. The whole of the
 * engine; the rest is storage.
 *
 * @param timelines as they are to be stored, only those that changed
 * @param difference to add to the cells
 */
record BatchEffect(Map<UUID, Timeline> timelines, CellCounts difference) {

    static Set<UUID> keys(Collection<Event> batch) {
        return batch.stream().map(Event::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param stored the timelines of the keys of the batch; a key that is missing has none yet */
    static BatchEffect of(Collection<Event> batch, Map<UUID, Timeline> stored) {
        var versions = batch.stream()
                .collect(Collectors.groupingBy(
                        Event::key, TreeMap::new, Collectors.mapping(RecordVersion::of, Collectors.toList())));
        var changed = new TreeMap<UUID, Timeline>();
        var difference = new CellCounts();
        versions.forEach((key, come) -> {
            var before = stored.getOrDefault(key, Timeline.EMPTY);
            var after = before.with(come);
            if (after != before) {
                difference.subtract(before);
                difference.add(after);
                changed.put(key, after);
            }
        });
        return new BatchEffect(changed, difference);
    }
}
