package org.safeguarding.metrics.cells;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.safeguarding.metrics.timeline.Timeline;
import org.safeguarding.metrics.timeline.TimelineKey;

/** The table {@code timeline} of one generation. */
final class TimelineTable {

    private static final int FETCH = 2_000;

    /** One look-up a key, in their order. A join reads the whole table until the database has counted how large it is. */
    private static final String LOCK = """
            SELECT asked.authority, asked.key, records
            FROM unnest(?::text[], ?::uuid[]) AS asked (authority, key), LATERAL (
                SELECT records FROM timeline
                WHERE generation = ? AND timeline.authority = asked.authority AND timeline.key = asked.key
                FOR UPDATE) AS stored""";

    private static final String INSERT = """
            INSERT INTO timeline (generation, authority, key, due_on, records)
            SELECT ?, * FROM unnest(?::text[], ?::uuid[], ?::date[], ?::bytea[])
            ON CONFLICT DO NOTHING""";

    /** For the same reason not an update from a list. */
    private static final String UPDATE = """
            INSERT INTO timeline (generation, authority, key, due_on, records)
            SELECT ?, * FROM unnest(?::text[], ?::uuid[], ?::date[], ?::bytea[])
            ON CONFLICT (generation, authority, key)
                DO UPDATE SET due_on = excluded.due_on, records = excluded.records""";

    private static final String DELETE = """
            DELETE FROM timeline USING unnest(?::text[], ?::uuid[]) AS gone (authority, key)
            WHERE generation = ? AND timeline.authority = gone.authority AND timeline.key = gone.key""";
    private static final String ALL = "SELECT key, records FROM timeline WHERE generation = ? AND authority = ?";

    private static final String AFTER = """
            SELECT authority, key, records FROM timeline
            WHERE generation = ? AND (authority, key) > (?, ?)
            ORDER BY authority, key
            LIMIT ?""";
    private static final String COPY = """
            INSERT INTO timeline (generation, authority, key, due_on, records)
            SELECT ?, timeline.authority, timeline.key, come.due_on, timeline.records
            FROM unnest(?::text[], ?::uuid[], ?::date[]) AS come (authority, key, due_on)
                JOIN timeline ON timeline.authority = come.authority AND timeline.key = come.key
            WHERE generation = ?""";

    /**
     * A timeline as it is to be stored.
     *
     * @param due the earliest last day in time of what is open in it; null if nothing is open
     */
    record Row(TimelineKey key, LocalDate due, byte[] records) {}

    /** A stored timeline, decoded on request. */
    record StoredTimeline(TimelineKey key, byte[] records) {

        Timeline timeline() {
            return TimelineCodec.read(key.authority(), records);
        }
    }

    private final int generation;

    TimelineTable(int generation) {
        this.generation = generation;
    }

    /**
     * The timelines with these keys that are stored, locked in the order of their keys so that no two instances wait
     * for each other.
     *
     * @param keys in order
     */
    Map<TimelineKey, StoredTimeline> lock(Connection connection, Collection<TimelineKey> keys) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, authorities(connection, keys));
            lock.setArray(2, keys(connection, keys));
            lock.setInt(3, generation);
            lock.setFetchSize(0);
            try (var row = lock.executeQuery()) {
                var timelines = new HashMap<TimelineKey, StoredTimeline>();
                while (row.next()) {
                    var key = new TimelineKey(row.getString(1), row.getObject(2, UUID.class));
                    timelines.put(key, new StoredTimeline(key, row.getBytes(3)));
                }
                return timelines;
            }
        }
    }

    /** Replaces timelines that {@link #lock} found. */
    void update(Connection connection, List<Row> timelines) throws SQLException {
        if (timelines.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement(UPDATE)) {
            update.setInt(1, generation);
            setRows(connection, update, 2, timelines);
            update.executeUpdate();
        }
    }

    /**
     * Stores timelines that {@link #lock} did not find, once all stored ones are locked.
     *
     * @param timelines in the order of their keys
     * @throws SQLTransactionRollbackException if another instance has stored one of them in the meantime; the batch
     *     must then be computed again
     */
    void insert(Connection connection, List<Row> timelines) throws SQLException {
        if (timelines.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, generation);
            setRows(connection, insert, 2, timelines);
            if (insert.executeUpdate() < timelines.size()) {
                throw new SQLTransactionRollbackException("a timeline was stored by another instance", "40001");
            }
        }
    }

    /** Deletes timelines that {@link #lock} found. */
    void delete(Connection connection, Collection<TimelineKey> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, authorities(connection, keys));
            delete.setArray(2, keys(connection, keys));
            delete.setInt(3, generation);
            delete.executeUpdate();
        }
    }

    private static void setRows(Connection connection, PreparedStatement statement, int first, List<Row> timelines)
            throws SQLException {
        var keys = timelines.stream().map(Row::key).toList();
        statement.setArray(first, authorities(connection, keys));
        statement.setArray(first + 1, keys(connection, keys));
        statement.setArray(
                first + 2,
                connection.createArrayOf("date", texts(timelines.stream().map(Row::due))));
        statement.setArray(
                first + 3,
                connection.createArrayOf(
                        "bytea", timelines.stream().map(Row::records).toArray(byte[][]::new)));
    }

    /**
     * Every timeline of an authority, once. Needs a transaction; otherwise all timelines are loaded into memory at
     * once.
     */
    void forEach(Connection connection, String authority, BiConsumer<TimelineKey, Timeline> reader)
            throws SQLException {
        try (var select = connection.prepareStatement(ALL)) {
            select.setInt(1, generation);
            select.setString(2, authority);
            select.setFetchSize(FETCH);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    reader.accept(
                            new TimelineKey(authority, row.getObject(1, UUID.class)),
                            TimelineCodec.read(authority, row.getBytes(2)));
                }
            }
        }
    }

    /**
     * At most the given number, in the order of their keys.
     *
     * @param after null for the first
     */
    List<StoredTimeline> after(Connection connection, TimelineKey after, int limit) throws SQLException {
        try (var select = connection.prepareStatement(AFTER)) {
            select.setInt(1, generation);
            select.setString(2, after == null ? "" : after.authority());
            select.setObject(3, after == null ? new UUID(0, 0) : after.key());
            select.setInt(4, limit);
            try (var row = select.executeQuery()) {
                var rows = new ArrayList<StoredTimeline>();
                while (row.next()) {
                    rows.add(new StoredTimeline(
                            new TimelineKey(row.getString(1), row.getObject(2, UUID.class)), row.getBytes(3)));
                }
                return rows;
            }
        }
    }

    /** Copies these timelines from another generation, as this transaction sees them. */
    void copy(Connection connection, TimelineTable from, List<TimelineKey> keys, LocalDate[] dues) throws SQLException {
        try (var copy = connection.prepareStatement(COPY)) {
            copy.setInt(1, generation);
            copy.setArray(2, authorities(connection, keys));
            copy.setArray(3, keys(connection, keys));
            copy.setArray(4, connection.createArrayOf("date", texts(Arrays.stream(dues))));
            copy.setInt(5, from.generation);
            copy.executeUpdate();
        }
    }

    private static Object[] texts(Stream<LocalDate> days) {
        return days.map(day -> day == null ? null : day.toString()).toArray();
    }

    private static Array authorities(Connection connection, Collection<TimelineKey> keys) throws SQLException {
        return connection.createArrayOf(
                "text", keys.stream().map(TimelineKey::authority).toArray(String[]::new));
    }

    private static Array keys(Connection connection, Collection<TimelineKey> keys) throws SQLException {
        return connection.createArrayOf(
                "uuid", keys.stream().map(TimelineKey::key).toArray());
    }
}
