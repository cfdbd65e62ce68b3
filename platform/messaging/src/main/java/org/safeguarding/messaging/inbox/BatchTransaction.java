package org.safeguarding.messaging.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.safeguarding.contract.Event;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.messaging.UnreadableEvent;

/** One transaction: the offsets move, the unreadable are parked, the rest is applied; all of it or nothing. */
final class BatchTransaction {

    private static final Comparator<TopicPartition> LOCK_ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    /** What a transaction did. {@code positions} are the offsets to go on from. */
    record Result(int applied, int parked, Map<TopicPartition, Long> positions) {}

    private record Parked(ConsumerRecord<String, byte[]> record, String reason) {}

    private final DataSource database;
    private final EventHandler handler;
    private final CloudEvents codec = new CloudEvents();
    private final Clock clock;

    BatchTransaction(DataSource database, EventHandler handler, Clock clock) {
        this.database = database;
        this.handler = handler;
        this.clock = clock;
    }

    /** @param positions where each partition is believed to be in the database */
    Result apply(Iterable<ConsumerRecord<String, byte[]>> records, Map<TopicPartition, Long> positions)
            throws SQLException, OffsetMoved {
        var events = new ArrayList<Event>();
        var parked = new ArrayList<Parked>();
        var next = new TreeMap<TopicPartition, Long>(LOCK_ORDER);
        var newest = new TreeMap<TopicPartition, Instant>(LOCK_ORDER);
        for (var record : records) {
            var partition = new TopicPartition(record.topic(), record.partition());
            next.put(partition, record.offset() + 1);
            try {
                var event = codec.read(record);
                events.add(event);
                newest.merge(partition, event.time(), (one, other) -> one.isAfter(other) ? one : other);
            } catch (UnreadableEvent e) {
                parked.add(new Parked(record, e.getMessage()));
            }
        }
        return commit(events, parked, positions, next, newest);
    }

    /** Parks one record that was tried alone and failed. */
    Result park(ConsumerRecord<String, byte[]> record, String reason, Map<TopicPartition, Long> positions)
            throws SQLException, OffsetMoved {
        var partition = new TopicPartition(record.topic(), record.partition());
        return commit(
                List.of(),
                List.of(new Parked(record, reason)),
                positions,
                Map.of(partition, record.offset() + 1),
                Map.of());
    }

    private Result commit(
            List<Event> events,
            List<Parked> parked,
            Map<TopicPartition, Long> positions,
            Map<TopicPartition, Long> next,
            Map<TopicPartition, Instant> newest)
            throws SQLException, OffsetMoved {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            try {
                var now = clock.instant();
                for (var entry : next.entrySet()) {
                    var partition = entry.getKey();
                    ConsumerOffsets.advance(
                            connection,
                            partition,
                            positions.get(partition),
                            entry.getValue(),
                            newest.get(partition),
                            now);
                }
                for (var rejected : parked) {
                    RejectedEvents.park(connection, rejected.record(), rejected.reason(), now);
                }
                if (!events.isEmpty()) {
                    handler.apply(connection, List.copyOf(events));
                }
                connection.commit();
                return new Result(events.size(), parked.size(), next);
            } catch (SQLException | OffsetMoved | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    Map<TopicPartition, Long> positions(Iterable<TopicPartition> partitions) throws SQLException {
        var sorted = new ArrayList<TopicPartition>();
        partitions.forEach(sorted::add);
        sorted.sort(LOCK_ORDER);
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            try {
                var offsets = ConsumerOffsets.read(connection, sorted);
                connection.commit();
                return offsets;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    /** Whatever keeps us from a connection is the database's absence, also a pool's timeout that has no SQL state. */
    private Connection connect() throws SQLException {
        try {
            return database.getConnection();
        } catch (SQLException | RuntimeException e) {
            throw new SQLException("no connection", "08001", e);
        }
    }

    private static void rollback(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
