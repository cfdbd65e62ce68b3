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
 * A record that counts otherwise in a figure than when it was published.
 *
 * @param then as it counted; null if it counted nowhere in the publication
 * @param now as it counts, be it outside the figure; null if it does not count any more
 */
public record RecordChange(FigurePart part, Change change, PublishedRecord then, PublishedRecord now) {

    /** What has become of it. */
    public enum Change {
        /** It counts, and did not. */
        ADDED,
        /** It does not count any more, or not in this period. */
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
