package org.safeguarding.messaging.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;

/** The table {@code consumer_offset}: how far each consumer of this service has applied each partition. */
public final class ConsumerOffsets {

    private static final String CREATE = """
            INSERT INTO consumer_offset (consumer, topic, partition)
            SELECT ?, topic, partition FROM unnest(?::text[], ?::integer[]) AS p (topic, partition)
            ORDER BY topic, partition
            ON CONFLICT DO NOTHING""";
    private static final String READ = """
            SELECT o.topic, o.partition, o.next_offset
            FROM unnest(?::text[], ?::integer[]) AS p (topic, partition) JOIN consumer_offset o USING (topic, partition)
            WHERE o.consumer = ?""";

    /** Locks the rows in a fixed order first, because an update with a join takes them in any order. */
    private static final String ADVANCE = """
            WITH move AS MATERIALIZED (
                SELECT * FROM unnest(?::text[], ?::integer[], ?::bigint[], ?::bigint[], ?::timestamptz[])
                    AS m (topic, partition, believed, next, newest)
            ), held AS MATERIALIZED (
                SELECT o.topic, o.partition
                FROM consumer_offset o JOIN move m USING (topic, partition)
                WHERE o.consumer = ?
                ORDER BY o.topic, o.partition
                FOR UPDATE OF o
            )
            UPDATE consumer_offset o
            SET next_offset = m.next, newest_event_time = greatest(o.newest_event_time, m.newest), applied_at = ?
            FROM held h JOIN move m USING (topic, partition)
            WHERE o.consumer = ? AND o.topic = h.topic AND o.partition = h.partition AND o.next_offset = m.believed
            RETURNING o.topic, o.partition""";

    /** One statement, so that the offsets and what was parked before them belong to the same moment. */
    private static final String COPY = """
            WITH offsets AS (
                INSERT INTO consumer_offset (consumer, topic, partition, next_offset, newest_event_time, applied_at)
                SELECT ?, topic, partition, next_offset, newest_event_time, applied_at
                FROM consumer_offset WHERE consumer = ?
            )
            INSERT INTO rejected_event (consumer, topic, partition, record_offset, event_id, event_type, record_key,
                                        reason, headers, payload, parked_at)
            SELECT ?, topic, partition, record_offset, event_id, event_type, record_key,
                   reason, headers, payload, parked_at
            FROM rejected_event WHERE consumer = ?""";

    private static final List<String> DELETE =
            List.of("DELETE FROM consumer_offset WHERE consumer = ?", "DELETE FROM rejected_event WHERE consumer = ?");

    /**
     * Moves a partition from where it is believed to be to {@code next}; {@code newest} is null if no event was
     * applied.
     */
    record Move(TopicPartition partition, long believed, long next, Instant newest) {}

    private ConsumerOffsets() {}

    /**
     * Lets a consumer without offsets begin where another one is. It takes over the offsets, and the rejected events
     * that lie before them and that it will therefore not see. The caller copies what the other has applied, in the
     * same snapshot: in a transaction of isolation REPEATABLE READ.
     *
     * @throws SQLException of state 23505 if {@code to} has offsets already
     */
    public static void copy(Connection connection, String from, String to) throws SQLException {
        try (var copy = connection.prepareStatement(COPY)) {
            copy.setString(1, to);
            copy.setString(2, from);
            copy.setString(3, to);
            copy.setString(4, from);
            copy.executeUpdate();
        }
    }

    /**
     * Forgets a consumer: its offsets and its rejected events. Close its inbox on every instance first: an open inbox
     * would find its offsets gone and begin at the first record again.
     */
    public static void delete(Connection connection, String consumer) throws SQLException {
        for (var sql : DELETE) {
            try (var delete = connection.prepareStatement(sql)) {
                delete.setString(1, consumer);
                delete.executeUpdate();
            }
        }
    }

    /** The offset to continue from, for each partition; 0 for a partition that was never consumed. */
    static Map<TopicPartition, Long> read(Connection connection, String consumer, Collection<TopicPartition> partitions)
            throws SQLException {
        try (var create = connection.prepareStatement(CREATE);
                var read = connection.prepareStatement(READ)) {
            create.setString(1, consumer);
            array(create, 2, "text", partitions, TopicPartition::topic);
            array(create, 3, "integer", partitions, TopicPartition::partition);
            create.executeUpdate();
            array(read, 1, "text", partitions, TopicPartition::topic);
            array(read, 2, "integer", partitions, TopicPartition::partition);
            read.setString(3, consumer);
            try (var row = read.executeQuery()) {
                var offsets = new HashMap<TopicPartition, Long>();
                while (row.next()) {
                    offsets.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
                }
                return offsets;
            }
        }
    }

    /**
     * Moves the offsets of partitions, each from where this instance believes it to be.
     *
     * @throws OffsetMoved if one is elsewhere: another instance has applied these records
     */
    static void advance(Connection connection, String consumer, Collection<Move> moves, Instant now)
            throws SQLException, OffsetMoved {
        try (var advance = connection.prepareStatement(ADVANCE)) {
            array(advance, 1, "text", moves, move -> move.partition().topic());
            array(advance, 2, "integer", moves, move -> move.partition().partition());
            array(advance, 3, "bigint", moves, Move::believed);
            array(advance, 4, "bigint", moves, Move::next);
            array(advance, 5, "timestamptz", moves, Move::newest);
            advance.setString(6, consumer);
            advance.setTimestamp(7, Timestamp.from(now));
            advance.setString(8, consumer);
            var missed = new HashSet<TopicPartition>();
            moves.forEach(move -> missed.add(move.partition()));
            try (var row = advance.executeQuery()) {
                while (row.next()) {
                    missed.remove(new TopicPartition(row.getString(1), row.getInt(2)));
                }
            }
            if (!missed.isEmpty()) {
                throw new OffsetMoved(missed);
            }
        }
    }

    private static <T> void array(
            PreparedStatement statement, int index, String type, Collection<T> items, Function<T, Object> column)
            throws SQLException {
        statement.setArray(
                index,
                statement
                        .getConnection()
                        .createArrayOf(type, items.stream().map(column).toArray()));
    }
}
