package org.safeguarding.metrics.cells;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.Topics;
import org.safeguarding.messaging.inbox.EventHandler;
import org.safeguarding.metrics.measure.Definitions;

/** Applies events to the timelines and cells of one generation. */
public final class CellEngine implements EventHandler {

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
        return Set.copyOf(Topics.ALL);
    }

    @Override
    public void apply(Connection connection, List<Event> batch) throws SQLException {
        refuseIfRetired(connection);
        var stored = timelines.lock(connection, BatchEffect.keys(batch));
        var effect = BatchEffect.of(definitions, batch, stored);
        timelines.store(connection, effect.timelines(), stored.keySet(), effect.dues());
        cells.add(connection, effect.difference(), newest(batch));
    }

    /** As if the database were away: nothing is parked, and the inbox is closed when this instance sees that answers come from another. */
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
        return London.dayOf(
                batch.stream().map(Event::time).max(Instant::compareTo).orElseThrow());
    }
}
