package org.safeguarding.metrics.cells;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.safeguarding.metrics.measure.Clocks;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.timeline.TimelineKey;

/**
 * Copies timelines from one generation to another and adds their counts under its definitions. Uses all cores for
 * reading and counting.
 */
public final class TimelineFold {

    /** @param last the last timeline of the part; null if the part is empty */
    public record CopiedPart(TimelineKey last, int timelines) {}

    private static final int SIZE = 20_000;

    private final Definitions definitions;
    private final TimelineTable from;
    private final TimelineTable to;
    private final CellTable cells;

    public TimelineFold(int from, int to, Definitions definitions) {
        this.definitions = definitions;
        this.from = new TimelineTable(from);
        this.to = new TimelineTable(to);
        this.cells = new CellTable(to, definitions);
    }

    /**
     * Copies and counts the next timelines, in the order of their keys.
     *
     * @param connection in a transaction that sees one moment
     * @param after null for the first part
     */
    public CopiedPart next(Connection connection, TimelineKey after, LocalDate today) throws SQLException {
        var stored = from.after(connection, after, SIZE);
        if (stored.isEmpty()) {
            return new CopiedPart(null, 0);
        }
        int parts = Runtime.getRuntime().availableProcessors() * 4;
        int size = Math.ceilDiv(stored.size(), parts);
        var dues = new LocalDate[stored.size()];
        var sum = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> fold(stored, dues, part * size, Math.min(stored.size(), (part + 1) * size)))
                .collect(CellPages::new, CellPages::add, CellPages::add);
        to.copy(
                connection,
                from,
                stored.stream().map(TimelineTable.StoredTimeline::key).toList(),
                dues);
        cells.add(connection, sum, today);
        return new CopiedPart(stored.getLast().key(), stored.size());
    }

    private CellPages fold(List<TimelineTable.StoredTimeline> rows, LocalDate[] dues, int first, int end) {
        var pages = new CellPages();
        for (int i = first; i < end; i++) {
            var story =
                    definitions.story(rows.get(i).key().authority(), rows.get(i).timeline());
            pages.add(definitions, story);
            dues[i] = Clocks.nextDue(story).orElse(null);
        }
        return pages;
    }
}
