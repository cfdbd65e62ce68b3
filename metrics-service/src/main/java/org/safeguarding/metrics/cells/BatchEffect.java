package org.safeguarding.metrics.cells;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.metrics.measure.Clocks;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;
import org.safeguarding.metrics.timeline.TimelineKey;

/**
 * The effect of a batch of events, or of the end of an epoch.
 *
 * @param timelines as they become, perhaps empty
 * @param dues the earliest last day in time of what is open in each timeline; no entry if nothing is open
 * @param difference what this adds to the cells
 */
record BatchEffect(SortedMap<TimelineKey, Timeline> timelines, Map<TimelineKey, LocalDate> dues, CellPages difference) {

    /** The record versions in the events, by the timeline they belong to. */
    static NavigableMap<TimelineKey, List<RecordVersion>> versions(Collection<Event> batch) {
        return batch.stream()
                .collect(Collectors.groupingBy(
                        TimelineKey::of, TreeMap::new, Collectors.mapping(RecordVersion::of, Collectors.toList())));
    }

    /**
     * @param stored the stored timelines; a timeline that is not stored yet is empty
     * @param difference what this adds to the cells is added to it
     */
    static BatchEffect of(
            Definitions definitions,
            Map<TimelineKey, List<RecordVersion>> versions,
            Map<TimelineKey, Timeline> stored,
            CellPages difference) {
        var effect = new BatchEffect(new TreeMap<>(), new HashMap<>(), difference);
        versions.forEach((key, come) -> {
            var before = stored.getOrDefault(key, Timeline.EMPTY);
            var after = before.with(come);
            if (after != before) {
                effect.change(definitions, key, before, after, come);
            }
        });
        return effect;
    }

    /** The effect of removing the records of these kinds that came in a lower epoch. */
    static BatchEffect ofEnd(
            Definitions definitions, long epoch, Set<RecordKind> kinds, Map<TimelineKey, Timeline> stored) {
        var effect = new BatchEffect(new TreeMap<>(), new HashMap<>(), new CellPages());
        stored.forEach((key, before) -> {
            var after = before.withoutBelow(epoch, kinds);
            if (after != before) {
                effect.change(definitions, key, before, after, before.records());
            }
        });
        return effect;
    }

    /** A timeline as it is to be stored. */
    TimelineTable.Row row(TimelineKey key) {
        return new TimelineTable.Row(key, dues.get(key), TimelineCodec.write(timelines.get(key)));
    }

    private void change(
            Definitions definitions, TimelineKey key, Timeline before, Timeline after, Collection<RecordVersion> come) {
        var changed = before.difference(after, come);
        var story = definitions.story(key.authority(), after);
        if (!changed.records().isEmpty()) {
            difference.addChange(definitions, definitions.story(key.authority(), before), story, changed);
        }
        timelines.put(key, after);
        Clocks.nextDue(story).ifPresent(due -> dues.put(key, due));
    }
}
