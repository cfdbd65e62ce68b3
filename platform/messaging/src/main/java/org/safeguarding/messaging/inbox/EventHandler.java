package org.safeguarding.messaging.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.safeguarding.contract.Event;

/**
 * What a service does with the events of others. A service that has a bean of this type consumes; there can be one.
 *
 * <p>Within the platform an event is applied exactly once. All the same an effect should bear a repetition: the newest version of
 * a record wins, an older one changes nothing.
 */
public interface EventHandler {

    /** The topics to consume; fixed while the service runs. */
    Set<String> topics();

    /**
     * Applies a batch, in one transaction with the offsets. Events of one key come in the order they were published within a
     * topic, and in no order across topics.
     *
     * @param connection of the transaction; must be neither committed, rolled back nor closed
     * @param batch at least one event
     * @throws SQLException rolls back. If the database is away the batch comes again; otherwise the events come one by one,
     *     and those that fail again are parked. So do those that fail by a {@link RuntimeException}
     */
    void apply(Connection connection, List<Event> batch) throws SQLException;
}
