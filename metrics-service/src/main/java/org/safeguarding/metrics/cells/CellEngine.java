package org.safeguarding.metrics.cells;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.Topics;
import org.safeguarding.messaging.inbox.EventHandler;
import org.safeguarding.metrics.measure.CodedValues;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;
import org.safeguarding.metrics.timeline.TimelineKey;

/**
 * Applies events to the timelines and cells of one generation. In a larger batch, each page of cells is read and
 * written less often. Timelines and pages are processed in parts, so memory does not grow with the batch.
 */
public final class CellEngine implements EventHandler {

    /** How many timelines are read, counted and written at once. */
    private static final int PART = 500;

    private static final String IN_USE = "SELECT 1 FROM generation WHERE id = ? AND state <> 'RETIRED' FOR SHARE";

    private final int generation;
    private final Definitions definitions;
    private final TimelineTable timelines;
    private final CellTable cells;

    public CellEngine(int generation, Definitions definitions) {
        this.generation = generation;
        this.definitions = definitions;
        this.timelines = new TimelineTable(generation);
        this.cells = new CellTable(generation, definitions);
    }

    @Override
    public Set<String> topics() {
        return Set.copyOf(Topics.COUNTED);
    }

    @Override
    public void apply(Connection connection, List<Event> batch) throws SQLException {
        refuseIfRetired(connection);
        var come = BatchEffect.versions(batch);
        definitions.codes().prepare(CodedValues.of(come.values().stream().flatMap(List::stream)));
        var fresh = new ArrayList<TimelineTable.Row>();
        var differences = new Differences();
        Overlap.<List<TimelineKey>, Map<TimelineKey, TimelineTable.StoredTimeline>, PartEffect>run(
                come.keySet().stream().gather(Gatherers.windowFixed(PART)).toList(),
                keys -> timelines.lock(connection, keys),
                (keys, stored) -> PartEffect.of(definitions, come, keys, stored, differences),
                effect -> {
                    timelines.update(connection, effect.changed());
                    fresh.addAll(effect.fresh());
                });
        timelines.insert(connection, fresh);
        cells.add(connection, differences.sum(), newest(batch));
    }

    @Override
    public void ended(Connection connection, String topic, long epoch) throws SQLException {
        refuseIfRetired(connection);
        var kinds = RecordKind.on(topic);
        var part = timelines.after(connection, null, PART);
        while (!part.isEmpty()) {
            removeBelow(connection, epoch, kinds, part);
            part = timelines.after(connection, part.getLast().key(), PART);
        }
    }

    private void removeBelow(
            Connection connection, long epoch, Set<RecordKind> kinds, List<TimelineTable.StoredTimeline> part)
            throws SQLException {
        var stored = new TreeMap<TimelineKey, Timeline>();
        part.forEach(timeline -> stored.put(timeline.key(), timeline.timeline()));
        var effect = BatchEffect.ofEnd(definitions, epoch, kinds, stored);
        var left = new ArrayList<TimelineTable.Row>();
        var gone = new ArrayList<TimelineKey>();
        effect.timelines().forEach((key, timeline) -> {
            if (timeline.isEmpty()) {
                gone.add(key);
            } else {
                left.add(effect.row(key));
            }
        });
        timelines.update(connection, left);
        timelines.delete(connection, gone);
        cells.add(connection, effect.difference(), newest(stored.values()));
    }

    /**
     * Fails as if the database were away: nothing is parked, and the inbox closes when this instance sees that another
     * generation is live.
     */
    private void refuseIfRetired(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(IN_USE)) {
            select.setInt(1, generation);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLTransactionRollbackException("generation " + generation + " is retired", "40001");
                }
            }
        }
    }

    private static LocalDate newest(List<Event> batch) {
        return newest(batch.stream().map(Event::time));
    }

    private static LocalDate newest(Collection<Timeline> stored) {
        return newest(
                stored.stream().flatMap(timeline -> timeline.records().stream()).map(RecordVersion::recordedAt));
    }

    private static LocalDate newest(Stream<Instant> recordings) {
        return London.dayOf(recordings.max(Instant::compareTo).orElseThrow());
    }
}
