package org.safeguarding.metrics.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeguarding.metrics.explanation.FigurePart;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;

/**
 * A record that counts differently in a figure from when it was published.
 *
 * @param then how it counted; null if the publication did not count it
 * @param now how it counts, even if outside the figure; null if it no longer counts
 */
public record RecordChange(FigurePart part, Change change, PublishedRecord then, PublishedRecord now) {

    /** How a record has changed. */
    public enum Change {
        /** It counts now and did not count then. */
        ADDED,
        /** It no longer counts, or not in this period. */
        GONE,
        /** It counts as before, but on another day. */
        MOVED
    }

    public PublishedRecord any() {
        return now == null ? then : now;
    }

    /** In the order of the records. */
    static List<RecordChange> between(
            FigurePart part,
            Measure measure,
            Period period,
            Map<UUID, PublishedRecord> published,
            Map<UUID, PublishedRecord> current) {
        var ids = new HashSet<>(published.keySet());
        ids.addAll(current.keySet());
        var changes = new ArrayList<RecordChange>();
        for (var id : ids) {
            var then = published.get(id);
            var now = current.get(id);
            int countedThen = then == null ? 0 : then.count(measure, period);
            int countsNow = now == null ? 0 : now.count(measure, period);
            if (countedThen != countsNow) {
                changes.add(new RecordChange(part, countsNow > countedThen ? Change.ADDED : Change.GONE, then, now));
            } else if (countsNow != 0 && !then.day().equals(now.day())) {
                changes.add(new RecordChange(part, Change.MOVED, then, now));
            }
        }
        changes.sort(Comparator.comparing(change -> change.any().id()));
        return changes;
    }
}
