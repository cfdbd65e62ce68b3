package org.safeguarding.messaging.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.safeguarding.contract.Event;

/**
 * What a consumer does with the events of others. A service with a bean of this type consumes with it from its start. A
 * service without one may open inboxes at run time, see {@link Inboxes}.
 *
 * <p>Within the platform an event is applied exactly once. Even so, an effect should tolerate repetition: the newest
 * version of a record wins, and an older one changes nothing.
 */
public interface EventHandler {

    /** The topics to consume; fixed while the inbox is open. */
    Set<String> topics();

    /**
     * True if it uses beans that need a container transaction, such as those that save records: the connection then
     * belongs to that transaction. False, the default, for a batch that is a transaction of its connection alone.
     */
    default boolean needsContainerTransaction() {
        return false;
    }

    /**
     * Applies a batch, in one transaction with the offsets. Events of one key arrive in the order in which they were
     * published on a topic, and in no order across topics.
     *
     * @param connection of the transaction; must be neither committed, rolled back nor closed
     * @param batch at least one event
     * @throws SQLException rolls back. If the database is away, the batch comes again. Otherwise it comes again in
     *     halves, and what fails alone is parked. The same applies to a {@link RuntimeException}
     */
    void apply(Connection connection, List<Event> batch) throws SQLException;
}
