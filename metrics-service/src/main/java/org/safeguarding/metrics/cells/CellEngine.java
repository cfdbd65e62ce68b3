package org.safeguarding.metrics.cells;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.Topics;
import org.safeguarding.messaging.inbox.EventHandler;

/** Applies events to the stored timelines and cells. */
@ApplicationScoped
public class CellEngine implements EventHandler {

    @Override
    public Set<String> topics() {
        return Set.copyOf(Topics.ALL);
    }

    @Override
    public void apply(Connection connection, List<Event> batch) throws SQLException {
        var stored = TimelineTable.lock(connection, BatchEffect.keys(batch));
        var effect = BatchEffect.of(batch, stored);
        TimelineTable.store(connection, effect.timelines(), stored.keySet());
        CellTable.add(connection, effect.difference());
    }
}
