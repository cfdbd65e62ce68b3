package org.safeguarding.metrics.cells;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.safeguarding.metrics.timeline.Timeline;

/** The table {@code timeline}. */
final class TimelineTable {

    private static final int FETCH = 2_000;
    private static final String LOCK =
            "SELECT key, records FROM timeline WHERE key = ANY (?::uuid[]) ORDER BY key FOR UPDATE";
    private static final String INSERT = """
            INSERT INTO timeline (key, records)
            SELECT key, records FROM unnest(?::uuid[], ?::json[]) AS come (key, records) ORDER BY key
            ON CONFLICT DO NOTHING""";
    private static final String UPDATE = """
            UPDATE timeline SET records = come.records
            FROM unnest(?::uuid[], ?::json[]) AS come (key, records) WHERE timeline.key = come.key""";

    private TimelineTable() {}

    /** The stored timelines among these, locked in key order, so that no two instances wait for each other. */
    static Map<UUID, Timeline> lock(Connection connection, Collection<UUID> keys) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
            try (var row = lock.executeQuery()) {
                var timelines = new HashMap<UUID, Timeline>();
                while (row.next()) {
                    timelines.put(row.getObject(1, UUID.class), TimelineJson.read(row.getString(2)));
                }
                return timelines;
            }
        }
    }

    /**
     * Stores timelines.
     *
     * @param stored the keys that {@link #lock} found
     * @throws SQLTransactionRollbackException if another instance has stored one of the others meanwhile; the batch then has
     *     to be computed again
     */
    static void store(Connection connection, Map<UUID, Timeline> timelines, Collection<UUID> stored)
            throws SQLException {
        var old = new HashMap<>(timelines);
        old.keySet().retainAll(stored);
        var fresh = new HashMap<>(timelines);
        fresh.keySet().removeAll(stored);
        if (write(connection, INSERT, fresh) < fresh.size()) {
            throw new SQLTransactionRollbackException("a timeline was stored by another instance", "40001");
        }
        write(connection, UPDATE, old);
    }

    private static int write(Connection connection, String sql, Map<UUID, Timeline> timelines) throws SQLException {
        if (timelines.isEmpty()) {
            return 0;
        }
        var keys = new ArrayList<>(timelines.keySet());
        var records =
                keys.stream().map(key -> TimelineJson.write(timelines.get(key))).toArray();
        try (var write = connection.prepareStatement(sql)) {
            write.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
            write.setArray(2, connection.createArrayOf("json", records));
            return write.executeUpdate();
        }
    }

    /** Every timeline once; in a transaction, or all come into memory at once. */
    static void forEach(Connection connection, Consumer<Timeline> reader) throws SQLException {
        try (var select = connection.prepareStatement("SELECT records FROM timeline")) {
            select.setFetchSize(FETCH);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    reader.accept(TimelineJson.read(row.getString(1)));
                }
            }
        }
    }
}
