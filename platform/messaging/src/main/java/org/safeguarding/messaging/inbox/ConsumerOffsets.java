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
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.safeguarding.contract.Topics;

/** The table {@code consumer_offset}: how far each consumer of this service has applied each partition. */
public final class ConsumerOffsets {

    private static final String CREATE = """
            INSERT INTO consumer_offset (consumer, topic, partition)
            SELECT ?, topic, partition FROM unnest(?::text[], ?::integer[]) AS p (topic, partition)
            ORDER BY topic, partition
            ON CONFLICT DO NOTHING""";
    private static final String LOCK = """
            SELECT o.topic, o.partition, o.next_offset, o.topic_id, o.last_timestamp, o.epoch, o.complete
            FROM unnest(?::text[], ?::integer[]) AS p (topic, partition) JOIN consumer_offset o USING (topic, partition)
            WHERE o.consumer = ?
            ORDER BY o.topic, o.partition
            FOR UPDATE OF o""";
    private static final String LOCK_ALL =
            "SELECT 1 FROM consumer_offset WHERE consumer = ? ORDER BY topic, partition FOR UPDATE";
    private static final String PLACE = """
            UPDATE consumer_offset o
            SET next_offset = p.next, topic_id = p.topic_id, last_timestamp = p.last_timestamp, epoch = p.epoch,
                complete = p.complete
            FROM unnest(?::text[], ?::integer[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::boolean[])
                AS p (topic, partition, next, topic_id, last_timestamp, epoch, complete)
            WHERE o.consumer = ? AND o.topic = p.topic AND o.partition = p.partition""";

    /** Locks the rows in a fixed order first, because an update with a join takes them in any order. */
    private static final String ADVANCE = """
            WITH move AS MATERIALIZED (
                SELECT * FROM unnest(?::text[], ?::integer[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[],
                                     ?::bigint[], ?::boolean[], ?::timestamptz[])
                    AS m (topic, partition, believed, topic_id, next, last_timestamp, epoch, complete, newest)
            ), held AS MATERIALIZED (
                SELECT o.topic, o.partition
                FROM consumer_offset o JOIN move m USING (topic, partition)
                WHERE o.consumer = ?
                ORDER BY o.topic, o.partition
                FOR UPDATE OF o
            )
            UPDATE consumer_offset o
            SET next_offset = m.next, last_timestamp = m.last_timestamp, epoch = m.epoch, complete = m.complete,
                newest_event_time = greatest(o.newest_event_time, m.newest), applied_at = ?
            FROM held h JOIN move m USING (topic, partition)
            WHERE o.consumer = ? AND o.topic = h.topic AND o.partition = h.partition
                AND o.next_offset = m.believed AND o.topic_id IS NOT DISTINCT FROM m.topic_id
            RETURNING o.topic, o.partition""";

    /** A partition that no instance has had yet has no row, and its topic is not complete. */
    private static final String COMPLETE = """
            SELECT topic, max(epoch) FROM consumer_offset
            WHERE consumer = ? AND topic = ANY (?)
            GROUP BY topic
            HAVING count(*) = ? AND bool_and(complete) AND min(epoch) = max(epoch)
            ORDER BY topic""";

    private static final String INCOMPLETE = """
            SELECT topic, max(epoch) FROM consumer_offset
            WHERE consumer = ? AND topic = ANY (?)
            GROUP BY topic
            HAVING NOT bool_and(complete) OR min(epoch) < max(epoch)
            ORDER BY topic""";
    private static final String EPOCH =
            "SELECT epoch FROM consumer_offset WHERE consumer = ? AND topic = ? AND partition = ? FOR SHARE";

    /** One statement, so that the offsets and what was parked before them belong to the same moment. */
    private static final String COPY = """
            WITH offsets AS (
                INSERT INTO consumer_offset (consumer, topic, partition, next_offset, newest_event_time, applied_at,
                                             topic_id, last_timestamp, epoch, complete)
                SELECT ?, topic, partition, next_offset, newest_event_time, applied_at,
                       topic_id, last_timestamp, epoch, complete
                FROM consumer_offset WHERE consumer = ?
            )
            INSERT INTO rejected_event (consumer, topic, partition, record_offset, event_id, event_type, record_key,
                                        reason, headers, payload, parked_at, epoch)
            SELECT ?, topic, partition, record_offset, event_id, event_type, record_key,
                   reason, headers, payload, parked_at, epoch
            FROM rejected_event WHERE consumer = ?""";

    /** True if each partition of the other consumer is complete, and as complete for this one. */
    private static final String AS_COMPLETE = """
            SELECT NOT EXISTS (
                SELECT 1 FROM consumer_offset other LEFT JOIN consumer_offset own
                    ON own.consumer = ? AND own.topic = other.topic AND own.partition = other.partition
                WHERE other.consumer = ?
                    AND (own.topic IS NULL OR NOT other.complete OR NOT own.complete OR own.epoch < other.epoch
                         OR own.topic_id IS DISTINCT FROM other.topic_id))""";

    private static final List<String> DELETE =
            List.of("DELETE FROM consumer_offset WHERE consumer = ?", "DELETE FROM rejected_event WHERE consumer = ?");

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

    /**
     * Whether a consumer that began at the first record may take the place of another: both have every record that the
     * topics hold in their newest epoch, and no topic is being published again.
     */
    public static boolean isAsComplete(Connection connection, String consumer, String other) throws SQLException {
        try (var select = connection.prepareStatement(AS_COMPLETE)) {
            select.setString(1, consumer);
            select.setString(2, other);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /**
     * Where each partition is, locked until the end of the transaction. A partition that was never consumed is at its
     * first record.
     */
    static Map<TopicPartition, Position> lock(
            Connection connection, String consumer, Collection<TopicPartition> partitions) throws SQLException {
        try (var create = connection.prepareStatement(CREATE);
                var lock = connection.prepareStatement(LOCK)) {
            create.setString(1, consumer);
            array(create, 2, "text", partitions, TopicPartition::topic);
            array(create, 3, "integer", partitions, TopicPartition::partition);
            create.executeUpdate();
            array(lock, 1, "text", partitions, TopicPartition::topic);
            array(lock, 2, "integer", partitions, TopicPartition::partition);
            lock.setString(3, consumer);
            try (var row = lock.executeQuery()) {
                var positions = new HashMap<TopicPartition, Position>();
                while (row.next()) {
                    positions.put(
                            new TopicPartition(row.getString(1), row.getInt(2)),
                            new Position(
                                    row.getLong(3),
                                    row.getString(4),
                                    row.getObject(5, Long.class),
                                    row.getLong(6),
                                    row.getBoolean(7)));
                }
                return positions;
            }
        }
    }

    /** Locks every partition of a consumer until the end of the transaction: no instance applies anything. */
    static void lockAll(Connection connection, String consumer) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK_ALL)) {
            lock.setString(1, consumer);
            lock.executeQuery().close();
        }
    }

    /** Puts partitions that {@link #lock} has locked elsewhere. */
    static void place(Connection connection, String consumer, Map<TopicPartition, Position> positions)
            throws SQLException {
        var places = positions.entrySet();
        try (var update = connection.prepareStatement(PLACE)) {
            array(update, 1, "text", places, place -> place.getKey().topic());
            array(update, 2, "integer", places, place -> place.getKey().partition());
            array(update, 3, "bigint", places, place -> place.getValue().next());
            array(update, 4, "text", places, place -> place.getValue().topicId());
            array(update, 5, "bigint", places, place -> place.getValue().lastTimestamp());
            array(update, 6, "bigint", places, place -> place.getValue().epoch());
            array(update, 7, "boolean", places, place -> place.getValue().complete());
            update.setString(8, consumer);
            update.executeUpdate();
        }
    }

    /**
     * Moves partitions, each from where this instance believes it to be.
     *
     * @throws OffsetMoved if one is elsewhere: another instance has applied these records, or the topic is another
     */
    static void advance(Connection connection, String consumer, Collection<Move> moves, Instant now)
            throws SQLException, OffsetMoved {
        try (var advance = connection.prepareStatement(ADVANCE)) {
            array(advance, 1, "text", moves, move -> move.partition().topic());
            array(advance, 2, "integer", moves, move -> move.partition().partition());
            array(advance, 3, "bigint", moves, move -> move.from().next());
            array(advance, 4, "text", moves, move -> move.from().topicId());
            array(advance, 5, "bigint", moves, move -> move.to().next());
            array(advance, 6, "bigint", moves, move -> move.to().lastTimestamp());
            array(advance, 7, "bigint", moves, move -> move.to().epoch());
            array(advance, 8, "boolean", moves, move -> move.to().complete());
            array(advance, 9, "timestamptz", moves, Move::newest);
            advance.setString(10, consumer);
            advance.setTimestamp(11, Timestamp.from(now));
            advance.setString(12, consumer);
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

    /** Those of these topics that are complete on every partition at one epoch, with that epoch. */
    static Map<String, Long> complete(Connection connection, String consumer, Collection<String> topics)
            throws SQLException {
        if (topics.isEmpty()) {
            return Map.of();
        }
        try (var select = connection.prepareStatement(COMPLETE)) {
            select.setInt(3, Topics.PARTITIONS);
            return epochs(select, consumer, topics);
        }
    }

    /** Those of these topics that are being published again, with the highest epoch that has come. */
    static Map<String, Long> incomplete(Connection connection, String consumer, Collection<String> topics)
            throws SQLException {
        try (var select = connection.prepareStatement(INCOMPLETE)) {
            return epochs(select, consumer, topics);
        }
    }

    private static Map<String, Long> epochs(PreparedStatement select, String consumer, Collection<String> topics)
            throws SQLException {
        select.setString(1, consumer);
        array(select, 2, "text", topics, topic -> topic);
        try (var row = select.executeQuery()) {
            var epochs = new TreeMap<String, Long>();
            while (row.next()) {
                epochs.put(row.getString(1), row.getLong(2));
            }
            return epochs;
        }
    }

    /**
     * The highest epoch that came on a partition, which stays the highest until the end of the transaction; 0 before
     * any came.
     */
    static long epoch(Connection connection, String consumer, String topic, int partition) throws SQLException {
        try (var select = connection.prepareStatement(EPOCH)) {
            select.setString(1, consumer);
            select.setString(2, topic);
            select.setInt(3, partition);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
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
