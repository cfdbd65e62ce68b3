package org.safeguarding.records.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.Topics;
import org.safeguarding.messaging.inbox.EventHandler;

/** Keeps the reference data that metrics-service publishes. */
record ReferenceEvents(ReferenceTable table) implements EventHandler {

    @Override
    public Set<String> topics() {
        return Set.of(Topics.REFERENCE);
    }

    @Override
    public void apply(Connection connection, List<Event> batch) throws SQLException {
        table.put(connection, batch);
    }

    @Override
    public void ended(Connection connection, String topic, long epoch) throws SQLException {
        table.deleteBefore(connection, epoch);
    }
}
