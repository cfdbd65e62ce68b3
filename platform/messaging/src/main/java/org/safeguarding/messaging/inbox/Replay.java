package org.safeguarding.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.messaging.UnreadableEvent;

/**
 * Applies a rejected event again, when the cause has been fixed: with a newer version of the service or a repaired
 * table.
 */
public final class Replay {

    private static final CloudEvents CODEC = new CloudEvents();

    private Replay() {}

    /** The event was rejected again; the transaction must be rolled back. */
    public static final class RejectedAgain extends Exception {

        private static final long serialVersionUID = 1L;

        RejectedAgain(String reason, Throwable cause) {
            super(reason, cause);
        }
    }

    /**
     * Applies the event and removes it from the rejected events, in the caller's transaction. The newest version of a
     * record wins, so an event that is out of date by now changes nothing. An event of a lower epoch than the highest
     * that came on its partition is refused: if its record still exists, it comes again.
     *
     * @param event as {@link RejectedEventReader#lock} returned it in this transaction
     * @throws RejectedAgain with the new reason; the caller rolls back and records it with
     *     {@link RejectedEvents#failedAgain}
     * @throws SQLException if the database is away: nothing is known about the event
     */
    public static void apply(Connection connection, String consumer, EventHandler handler, RejectedEvent event)
            throws SQLException, RejectedAgain {
        try {
            var read = CODEC.read(record(event));
            refuseIfPast(connection, consumer, event, read.epoch());
            handler.apply(connection, List.of(read));
            RejectedEvents.remove(connection, consumer, event.address());
        } catch (UnreadableEvent e) {
            throw new RejectedAgain(e.getMessage(), e);
        } catch (SQLException | RuntimeException e) {
            DatabaseAway.rethrow(e);
            throw new RejectedAgain(DatabaseAway.reason(e), e);
        }
    }

    /** Nobody may hold its record any more: applied now, it would stay when its epoch ends. */
    private static void refuseIfPast(Connection connection, String consumer, RejectedEvent event, long epoch)
            throws SQLException, RejectedAgain {
        var address = event.address();
        long now = ConsumerOffsets.epoch(connection, consumer, address.topic(), address.partition());
        if (epoch < now) {
            throw new RejectedAgain(
                    "epoch " + epoch + " is past: the source publishes every record again in epoch " + now, null);
        }
    }

    private static ConsumerRecord<String, byte[]> record(RejectedEvent event) {
        var address = event.address();
        var record = new ConsumerRecord<>(
                address.topic(), address.partition(), address.offset(), event.key(), event.payload());
        event.headers()
                .forEach((name, value) -> record.headers().add(name, value == null ? null : value.getBytes(UTF_8)));
        return record;
    }
}
