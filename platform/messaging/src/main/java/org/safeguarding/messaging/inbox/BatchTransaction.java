package org.safeguarding.messaging.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.safeguarding.contract.Event;
import org.safeguarding.messaging.ConnectionTransaction;

/**
 * One transaction: moves the offsets, parks the unreadable records, applies the rest, and ends epochs, all or nothing.
 */
final class BatchTransaction {

    /** What a transaction did. {@code positions} are those to continue from. */
    record Result(int applied, int parked, Map<TopicPartition, Position> positions) {}

    /** What a transaction is to do. */
    private record Work(Map<TopicPartition, Move> moves, List<Event> events, Map<Received, Long> parked) {

        /** The topics that have a partition which becomes complete. */
        Set<String> completing() {
            return moves.values().stream()
                    .filter(Move::completes)
                    .map(move -> move.partition().topic())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

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
    Result apply(List<Received> records, Map<TopicPartition, Position> positions) throws SQLException, OffsetMoved {
        var work = work(records, positions);
        if (handler.needsContainerTransaction()) {
            commitContainer(work);
        } else {
            commitConnection(work);
        }
        var reached = new HashMap<TopicPartition, Position>();
        work.moves().forEach((partition, move) -> reached.put(partition, move.to()));
        return new Result(work.events().size(), work.parked().size(), reached);
    }

    private static Work work(List<Received> records, Map<TopicPartition, Position> positions) {
        var work = new Work(new HashMap<>(), new ArrayList<>(records.size()), new LinkedHashMap<>());
        Move move = null;
        for (var received : records) {
            if (move == null || !move.isOf(received.record())) {
                move = work.moves()
                        .computeIfAbsent(
                                received.partition(), partition -> new Move(partition, positions.get(partition)));
            }
            if (move.past(received)) {
                if (received.event() != null) {
                    work.events().add(received.event());
                } else if (received.unreadable() != null) {
                    work.parked().put(received, received.epochOr(move.to().epoch()));
                }
            }
        }
        return work;
    }

    private void commitConnection(Work work) throws SQLException, OffsetMoved {
        try (var connection = connect()) {
            ConnectionTransaction.<Void, OffsetMoved>run(connection, begun -> {
                write(begun, work);
                return null;
            });
        }
    }

    private void commitContainer(Work work) throws SQLException, OffsetMoved {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                try (var connection = connect()) {
                    write(connection, work);
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

    private void write(Connection connection, Work work) throws SQLException, OffsetMoved {
        var now = clock.instant();
        var completing = work.completing();
        if (!completing.isEmpty()) {
            // Before any other lock: no other instance then applies anything until all that ends is removed.
            ConsumerOffsets.lockAll(connection, consumer);
        }
        ConsumerOffsets.advance(connection, consumer, work.moves().values(), now);
        if (!work.parked().isEmpty()) {
            RejectedEvents.park(connection, consumer, work.parked(), now);
        }
        if (!work.events().isEmpty()) {
            handler.apply(connection, Collections.unmodifiableList(work.events()));
        }
        for (var ended :
                ConsumerOffsets.complete(connection, consumer, completing).entrySet()) {
            end(connection, ended.getKey(), ended.getValue());
        }
    }

    private void end(Connection connection, String topic, long epoch) throws SQLException {
        RejectedEvents.forgetBelow(connection, consumer, topic, epoch);
        handler.ended(connection, topic, epoch);
    }

    /**
     * The positions to continue from. A partition whose topic is now another one is moved to the start of that.
     *
     * @param ids identities of the topics as they are now, where they are known
     * @param ends of the partitions as they are now, where they are known
     */
    Map<TopicPartition, Position> positions(
            Collection<TopicPartition> partitions, Map<String, String> ids, Map<TopicPartition, Long> ends)
            throws SQLException {
        return inConnection(connection -> {
            var positions = new HashMap<TopicPartition, Position>();
            var changed = new HashMap<TopicPartition, Position>();
            var again = new HashSet<TopicPartition>();
            ConsumerOffsets.lock(connection, consumer, partitions).forEach((partition, stored) -> {
                var now = stored.in(ids.get(partition.topic()), ends.get(partition));
                positions.put(partition, now);
                if (!now.equals(stored)) {
                    changed.put(partition, now);
                }
                if (now.next() != stored.next()) {
                    again.add(partition);
                }
            });
            place(connection, changed, again);
            return positions;
        });
    }

    /**
     * Begins again at the start of logs that end before the stored positions, or begin after them.
     *
     * @param starts offset of the first record of each
     * @param believed where this instance believes each partition to be; one that is elsewhere stays there
     */
    void beginAgain(Map<TopicPartition, Long> starts, Map<TopicPartition, Position> believed) throws SQLException {
        inConnection(connection -> {
            var changed = new HashMap<TopicPartition, Position>();
            ConsumerOffsets.lock(connection, consumer, starts.keySet()).forEach((partition, stored) -> {
                if (stored.equals(believed.get(partition))) {
                    changed.put(partition, stored.at(starts.get(partition), stored.topicId()));
                }
            });
            place(connection, changed, changed.keySet());
            return null;
        });
    }

    /** @param again those that begin again; what was rejected on them goes: its offsets were those of another log */
    private void place(Connection connection, Map<TopicPartition, Position> positions, Collection<TopicPartition> again)
            throws SQLException {
        if (!positions.isEmpty()) {
            ConsumerOffsets.place(connection, consumer, positions);
            RejectedEvents.forget(connection, consumer, again);
        }
    }

    private <T> T inConnection(ConnectionTransaction.Work<T, RuntimeException> work) throws SQLException {
        try (var connection = connect()) {
            return ConnectionTransaction.run(connection, work);
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
