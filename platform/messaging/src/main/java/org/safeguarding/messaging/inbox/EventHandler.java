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
 * <p>Within a topic and an epoch, an event is applied exactly once. Even so, an effect must tolerate repetition, because
 * a source may publish everything again: the newest version of the highest epoch wins, and an older one changes
 * nothing.
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

    /**
     * Every record that the source of a topic still holds has come in this epoch or a higher one: removes what came
     * from the topic in a lower one, because nobody holds it any more. No other instance applies events meanwhile.
     * It may be called more than once for an epoch.
     *
     * @param connection of the transaction that applies the last end marker; must be neither committed, rolled back nor
     *     closed
     * @throws SQLException rolls back, and the marker comes again, whatever the cause. The same applies to a
     *     {@link RuntimeException}
     */
    void ended(Connection connection, String topic, long epoch) throws SQLException;
}
