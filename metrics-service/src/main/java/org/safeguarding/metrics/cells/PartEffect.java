package org.safeguarding.metrics.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Gatherers;
import org.safeguarding.metrics.cells.TimelineTable.Row;
import org.safeguarding.metrics.cells.TimelineTable.StoredTimeline;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;
import org.safeguarding.metrics.timeline.TimelineKey;

/**
 * The effect of a batch on some of its timelines, counted on all cores and ready to be stored.
 *
 * @param changed timelines that were stored, in the order of their keys
 * @param fresh timelines that were not, in the order of their keys
 */
record PartEffect(List<Row> changed, List<Row> fresh) {

    /** How many timelines a core counts at once. */
    private static final int SHARE = 100;

    /** @param differences what this adds to the cells is added to them */
    static PartEffect of(
            Definitions definitions,
            NavigableMap<TimelineKey, List<RecordVersion>> come,
            List<TimelineKey> keys,
            Map<TimelineKey, StoredTimeline> stored,
            Differences differences) {
        var shares = keys.stream().gather(Gatherers.windowFixed(SHARE)).toList();
        return shares.parallelStream()
                .map(share -> differences.count(pages -> ofShare(
                        definitions, come.subMap(share.getFirst(), true, share.getLast(), true), stored, pages)))
                .collect(PartEffect::nothing, PartEffect::add, PartEffect::add);
    }

    private static PartEffect nothing() {
        return new PartEffect(new ArrayList<>(), new ArrayList<>());
    }

    private static PartEffect ofShare(
            Definitions definitions,
            Map<TimelineKey, List<RecordVersion>> come,
            Map<TimelineKey, StoredTimeline> stored,
            CellPages pages) {
        var before = new HashMap<TimelineKey, Timeline>();
        come.keySet().forEach(key -> {
            var found = stored.get(key);
            if (found != null) {
                before.put(key, found.timeline());
            }
        });
        var effect = BatchEffect.of(definitions, come, before, pages);
        var rows = nothing();
        effect.timelines()
                .keySet()
                .forEach(key -> (stored.containsKey(key) ? rows.changed : rows.fresh).add(effect.row(key)));
        return rows;
    }

    /** Adds a later part. */
    private void add(PartEffect other) {
        changed.addAll(other.changed);
        fresh.addAll(other.fresh);
    }
}
