package org.safeguarding.metrics.cells;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.timeline.Timeline;
import org.safeguarding.metrics.timeline.TimelineKey;

/** Stands in for PostgreSQL: keeps timelines and cells as batches of events change them. */
public final class CellStore {

    private final Definitions definitions;
    private final Map<TimelineKey, Timeline> timelines = new HashMap<>();
    private final Map<CellPageKey, CellPage> cells = new HashMap<>();

    public CellStore(Definitions definitions) {
        this.definitions = definitions;
    }

    public void apply(List<Event> batch) {
        add(effect(batch));
    }

    /** Removes what came from a topic in a lower epoch. */
    void end(long epoch, String topic) {
        add(BatchEffect.ofEnd(definitions, epoch, RecordKind.on(topic), timelines));
    }

    BatchEffect effect(List<Event> batch) {
        return BatchEffect.of(definitions, BatchEffect.versions(batch), timelines, new CellPages());
    }

    private void add(BatchEffect effect) {
        timelines.putAll(effect.timelines());
        timelines.values().removeIf(Timeline::isEmpty);
        effect.difference().byKey().forEach((key, page) -> cells.merge(key, page, CellPage::plus));
        cells.values().removeIf(CellPage::isEmpty);
    }

    Map<TimelineKey, Timeline> timelines() {
        return timelines;
    }

    Map<CellPageKey, CellPage> cells() {
        return cells;
    }

    /** All counts of an authority, as read from the pages that would be stored. */
    public Counts counts(String authority) {
        var counts = new Counts.Builder();
        counts.of(1);
        cells.forEach((key, page) -> {
            if (key.authority().equals(authority)) {
                counts.add(
                        key.measure(),
                        key.month(),
                        false,
                        new PageReader(page.stored().counts()));
            }
        });
        return counts.build();
    }
}
