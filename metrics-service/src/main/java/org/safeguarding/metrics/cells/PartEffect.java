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
 * @param difference what this adds to the cells
 */
record PartEffect(List<Row> changed, List<Row> fresh, CellPages difference) {

    /** How many timelines a core counts at once. */
    private static final int SHARE = 100;

    static PartEffect of(
            Definitions definitions,
            NavigableMap<TimelineKey, List<RecordVersion>> come,
            List<TimelineKey> keys,
            Map<TimelineKey, StoredTimeline> stored) {
        var shares = keys.stream().gather(Gatherers.windowFixed(SHARE)).toList();
        return shares.parallelStream()
                .map(share -> ofShare(definitions, come.subMap(share.getFirst(), true, share.getLast(), true), stored))
                .collect(PartEffect::nothing, PartEffect::add, PartEffect::add);
    }

    private static PartEffect nothing() {
        return new PartEffect(new ArrayList<>(), new ArrayList<>(), new CellPages());
    }

    private static PartEffect ofShare(
            Definitions definitions,
            Map<TimelineKey, List<RecordVersion>> come,
            Map<TimelineKey, StoredTimeline> stored) {
        var before = new HashMap<TimelineKey, Timeline>();
        come.keySet().forEach(key -> {
            var found = stored.get(key);
            if (found != null) {
                before.put(key, found.timeline());
            }
        });
        var effect = BatchEffect.of(definitions, come, before);
        var rows = new PartEffect(new ArrayList<>(), new ArrayList<>(), effect.difference());
        effect.timelines()
                .keySet()
                .forEach(key -> (stored.containsKey(key) ? rows.changed : rows.fresh).add(effect.row(key)));
        return rows;
    }

    /** Adds a later part. */
    private void add(PartEffect other) {
        changed.addAll(other.changed);
        fresh.addAll(other.fresh);
        difference.add(other.difference);
    }
}
