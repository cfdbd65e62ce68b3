package org.safeguarding.messaging.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.safeguarding.contract.Event;

/**
 * What a consumer does with the events of others. A service that has a bean of this type consumes by it from its start on; one that
 * has none may open inboxes at run time, see {@link Inboxes}.
 *
 * <p>Within the platform an event is applied exactly once. All the same an effect should bear a repetition: the newest version of
 * a record wins, an older one changes nothing.
 */
public interface EventHandler {

    /** The topics to consume; fixed while the inbox is open. */
    Set<String> topics();

    /**
     * True if it uses beans that ask for a transaction of the container, such as those that save records: the connection then
     * belongs to that transaction. False, as it is unless told otherwise, for a batch that is a transaction of its connection
     * alone.
     */
    default boolean needsContainerTransaction() {
        return false;
    }

    /**
     * Applies a batch, in one transaction with the offsets. Events of one key come in the order they were published within a
     * topic, and in no order across topics.
     *
     * @param connection of the transaction; must be neither committed, rolled back nor closed
     * @param batch at least one event
     * @throws SQLException rolls back. If the database is away the batch comes again; otherwise it comes again in halves, and
     *     what fails alone is parked. So does a batch that fails by a {@link RuntimeException}
     */
    void apply(Connection connection, List<Event> batch) throws SQLException;
}
