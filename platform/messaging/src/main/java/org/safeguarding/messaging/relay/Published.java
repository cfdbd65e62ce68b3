package org.safeguarding.messaging.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/**
 * The tables {@code relay_cursor} and {@code published}: how far the journal was read, and where in the log that ended.
 * They are written on the connection that holds the relay's lock, so an instance that has lost the lock cannot move them.
 */
final class Published {

    private static final String READ = "SELECT topic, partition, topic_id, next_offset, last_id FROM published";

    private static final String ACKNOWLEDGE = """
            UPDATE published p SET next_offset = a.next_offset, last_id = a.last_id
            FROM unnest(?::text[], ?::integer[], ?::bigint[], ?::uuid[]) AS a (topic, partition, next_offset, last_id)
            WHERE p.topic = a.topic AND p.partition = a.partition""";

    /** One statement: the cursor and the offsets belong to the same moment. */
    private static final String MOVE =
            "WITH moved AS (UPDATE relay_cursor SET era = ?, xid = ?::xid8, number = ?, moved_at = now()) "
                    + ACKNOWLEDGE;

    /** Everything below the oldest running transaction is visible to a reader from now on. */
    private static final String MOVE_TO_NOW = """
            UPDATE relay_cursor SET xid = pg_snapshot_xmin(pg_current_snapshot()), number = 0, moved_at = now()
            RETURNING era, xid, number""";

    private static final String INSERT = """
            INSERT INTO published (topic, partition, topic_id, next_offset, last_id) VALUES (?, ?, ?, ?, ?)""";

    private final Connection connection;
    private final PreparedStatement acknowledge;
    private final PreparedStatement move;
    private final Map<TopicPartition, Position> positions = new HashMap<>();
    private Place cursor;

    /** Goes on where the last leader stopped. */
    Published(Connection connection) throws SQLException {
        this.connection = connection;
        this.acknowledge = connection.prepareStatement(ACKNOWLEDGE);
        this.move = connection.prepareStatement(MOVE);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT era, xid, number FROM relay_cursor")) {
            if (!row.next()) {
                throw new IllegalStateException("relay_cursor is empty");
            }
            cursor = new Place(row.getInt(1), row.getLong(2), row.getLong(3));
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(READ)) {
            while (row.next()) {
                positions.put(
                        new TopicPartition(row.getString(1), row.getInt(2)),
                        new Position(row.getObject(3, UUID.class), row.getLong(4), row.getObject(5, UUID.class)));
            }
        }
    }

    Place cursor() {
        return cursor;
    }

    /**
     * True if the cursor lies ahead of every transaction: the database was restored from a dump into another cluster,
     * whose transaction ids are lower. New rows would not be read for a long time.
     */
    boolean aheadOfCluster() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT xid >= pg_snapshot_xmax(pg_current_snapshot()) FROM relay_cursor")) {
            return row.next() && row.getBoolean(1);
        }
    }

    Map<TopicPartition, Position> positions() {
        return Map.copyOf(positions);
    }

    /** True if every partition is as it was left. */
    boolean isEndOf(Map<TopicPartition, Extent> log) {
        return positions.keySet().equals(log.keySet())
                && log.entrySet().stream()
                        .allMatch(partition -> positions.get(partition.getKey()).isEndOf(partition.getValue()));
    }

    /**
     * Checks that records came right after those before them.
     *
     * @throws NotSent if one did not: the log was replaced, or another instance has not noticed yet that it no longer leads
     */
    void requireNext(List<Acknowledged> records) {
        var expected = new HashMap<TopicPartition, Long>();
        for (var record : records) {
            var partition = record.partition();
            long next = expected.computeIfAbsent(
                    partition, known -> positions.get(known).next());
            if (record.offset() != next) {
                throw new NotSent("%s was acknowledged at %d, not at %d".formatted(partition, record.offset(), next));
            }
            expected.put(partition, next + 1);
        }
    }

    /** Marks the journal up to and including this place as published; it will not be read again. */
    void moveTo(Place place, List<Acknowledged> records) throws SQLException {
        var ends = ends(records);
        move.setInt(1, place.era());
        move.setObject(2, Long.toString(place.xid()), Types.OTHER);
        move.setLong(3, place.number());
        set(move, 4, ends);
        move.executeUpdate();
        positions.putAll(ends);
        cursor = place;
    }

    /** Notes records that are not rows of the journal. */
    void acknowledge(List<Acknowledged> records) throws SQLException {
        var ends = ends(records);
        set(acknowledge, 1, ends);
        acknowledge.executeUpdate();
        positions.putAll(ends);
    }

    /** Takes the log as it is. */
    void adopt(Map<TopicPartition, Position> log) throws SQLException {
        try (var delete = connection.createStatement();
                var insert = connection.prepareStatement(INSERT)) {
            delete.executeUpdate("DELETE FROM published");
            for (var partition : log.entrySet()) {
                insert.setString(1, partition.getKey().topic());
                insert.setInt(2, partition.getKey().partition());
                insert.setObject(3, partition.getValue().topicId());
                insert.setLong(4, partition.getValue().next());
                insert.setObject(5, partition.getValue().lastId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        positions.clear();
        positions.putAll(log);
    }

    /** Goes on with the transactions that are still running: everything before them is visible to who reads the records now. */
    void moveToNow() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(MOVE_TO_NOW)) {
            row.next();
            cursor = new Place(row.getInt(1), row.getLong(2), row.getLong(3));
        }
    }

    private Map<TopicPartition, Position> ends(List<Acknowledged> records) {
        var ends = new HashMap<TopicPartition, Position>();
        for (var record : records) {
            var topicId = positions.get(record.partition()).topicId();
            ends.put(record.partition(), new Position(topicId, record.offset() + 1, record.id()));
        }
        return ends;
    }

    private static void set(PreparedStatement statement, int first, Map<TopicPartition, Position> ends)
            throws SQLException {
        var topics = new String[ends.size()];
        var partitions = new Integer[ends.size()];
        var next = new Long[ends.size()];
        var lastIds = new UUID[ends.size()];
        int i = 0;
        for (var end : ends.entrySet()) {
            topics[i] = end.getKey().topic();
            partitions[i] = end.getKey().partition();
            next[i] = end.getValue().next();
            lastIds[i] = end.getValue().lastId();
            i++;
        }
        var connection = statement.getConnection();
        statement.setArray(first, connection.createArrayOf("text", topics));
        statement.setArray(first + 1, connection.createArrayOf("integer", partitions));
        statement.setArray(first + 2, connection.createArrayOf("bigint", next));
        statement.setArray(first + 3, connection.createArrayOf("uuid", lastIds));
    }
}
