package org.safeguarding.metrics.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.safeguarding.metrics.cells.TimelineReader;
import org.safeguarding.metrics.generation.Generation;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;

/** The records that the measures of a generation count for an authority. Its cells are the sums of these. */
final class CountedRecords {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Definitions definitions;
    private final String authority;
    private final Map<Measure, Map<UUID, PublishedRecord>> byMeasure = new HashMap<>();

    private CountedRecords(Definitions definitions, String authority) {
        this.definitions = definitions;
        this.authority = authority;
    }

    /** @param connection in a transaction that sees the moment to read */
    static Map<Measure, Map<UUID, PublishedRecord>> read(
            Connection connection,
            Generation generation,
            Definitions definitions,
            String authority,
            List<Measure> measures)
            throws SQLException {
        var counted = new CountedRecords(definitions, authority);
        measures.forEach(measure -> counted.byMeasure.put(measure, new HashMap<>()));
        new TimelineReader(generation.id()).after(connection, authority, BEFORE_ALL, Integer.MAX_VALUE, counted::add);
        return counted.byMeasure;
    }

    private boolean add(UUID key, Timeline timeline) {
        var story = definitions.story(authority, timeline);
        byMeasure.forEach((measure, records) -> {
            var marks = new HashMap<RecordVersion, SortedMap<LocalDate, Integer>>();
            measure.count(story).forEach(found -> {
                var days = marks.computeIfAbsent(found.record(), _ -> new TreeMap<>());
                found.marks().forEach(mark -> days.merge(mark.day(), mark.n(), Integer::sum));
            });
            marks.forEach((record, days) -> {
                days.values().removeIf(n -> n == 0);
                if (!days.isEmpty()) {
                    records.put(record.id(), PublishedRecord.of(key, record, days));
                }
            });
        });
        return true;
    }
}
