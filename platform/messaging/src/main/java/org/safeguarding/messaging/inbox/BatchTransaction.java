package org.safeguarding.messaging.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.safeguarding.contract.Event;
import org.safeguarding.messaging.ConnectionTransaction;

/** One transaction: moves the offsets, parks the unreadable records, and applies the rest, all or nothing. */
final class BatchTransaction {

    /** What a transaction did. {@code positions} are the offsets to continue from. */
    record Result(int applied, int parked, Map<TopicPartition, Long> positions) {}

    private final DataSource database;
    private final String consumer;
    private final EventHandler handler;
    private final Clock clock;

    BatchTransaction(DataSource database, String consumer, EventHandler handler, Clock clock) {
        this.database = database;
        this.consumer = consumer;
        this.handler = handler;
        this.clock = clock;
    }

    /**
     * @param records of each partition without a gap and in the order of their offsets
     * @param positions where this instance believes each partition to be in the database
     */
    Result apply(List<Received> records, Map<TopicPartition, Long> positions) throws SQLException, OffsetMoved {
        var events = new ArrayList<Event>(records.size());
        var parked = new ArrayList<Received>();
        var next = new HashMap<TopicPartition, Long>();
        var newest = new HashMap<TopicPartition, Instant>();
        TopicPartition partition = null;
        for (var received : records) {
            if (partition == null
                    || partition.partition() != received.record().partition()
                    || !partition.topic().equals(received.record().topic())) {
                partition = received.partition();
            }
            next.put(partition, received.record().offset() + 1);
            var event = received.event();
            if (event == null) {
                parked.add(received);
            } else {
                events.add(event);
                newest.merge(partition, event.time(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        var moves = new ArrayList<ConsumerOffsets.Move>(next.size());
        next.forEach(
                (moved, to) -> moves.add(new ConsumerOffsets.Move(moved, positions.get(moved), to, newest.get(moved))));
        commit(moves, parked, events);
        return new Result(events.size(), parked.size(), next);
    }

    private void commit(List<ConsumerOffsets.Move> moves, List<Received> parked, List<Event> events)
            throws SQLException, OffsetMoved {
        if (handler.needsContainerTransaction()) {
            commitContainer(moves, parked, events);
        } else {
            commitConnection(moves, parked, events);
        }
    }

    private void commitConnection(List<ConsumerOffsets.Move> moves, List<Received> parked, List<Event> events)
            throws SQLException, OffsetMoved {
        try (var connection = connect()) {
            ConnectionTransaction.<Void, OffsetMoved>run(connection, begun -> {
                write(begun, moves, parked, events);
                return null;
            });
        }
    }

    private void commitContainer(List<ConsumerOffsets.Move> moves, List<Received> parked, List<Event> events)
            throws SQLException, OffsetMoved {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                try (var connection = connect()) {
                    write(connection, moves, parked, events);
                } catch (SQLException | OffsetMoved e) {
                    throw new Failed(e);
                }
            });
        } catch (Failed e) {
            switch (e.getCause()) {
                case SQLException sql -> throw sql;
                case OffsetMoved moved -> throw moved;
                default -> throw e;
            }
        } catch (QuarkusTransactionException e) {
            throw new SQLException("It is not known whether the transaction committed", "08007", e);
        }
    }

    /** Carries a checked exception out of a container transaction, which it rolls back. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(Exception cause) {
            super(cause);
        }
    }

    private void write(
            Connection connection, List<ConsumerOffsets.Move> moves, List<Received> parked, List<Event> events)
            throws SQLException, OffsetMoved {
        var now = clock.instant();
        ConsumerOffsets.advance(connection, consumer, moves, now);
        if (!parked.isEmpty()) {
            RejectedEvents.park(connection, consumer, parked, now);
        }
        if (!events.isEmpty()) {
            handler.apply(connection, Collections.unmodifiableList(events));
        }
    }

    Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions) throws SQLException {
        try (var connection = connect()) {
            return ConnectionTransaction.run(connection, begun -> ConsumerOffsets.read(begun, consumer, partitions));
        }
    }

    /**
     * Anything that keeps us from a connection means that the database is away, including a pool timeout without an SQL
     * state.
     */
    private Connection connect() throws SQLException {
        try {
            return database.getConnection();
        } catch (SQLException | RuntimeException e) {
            throw new SQLException("no connection", "08001", e);
        }
    }
}
