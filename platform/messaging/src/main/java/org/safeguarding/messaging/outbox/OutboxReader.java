package org.safeguarding.messaging.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.EventType;
import org.safeguarding.messaging.Envelope;

/**
 * Reads the outbox in the order of transactions, and remembers how far it has been published.
 *
 * <p>It reads only what has certainly committed: rows of transactions older than the oldest one that is still running.
 * Above that line, a transaction that lies before a row could commit after it, and the cursor would skip it for ever. A
 * transaction left open anywhere in the PostgreSQL instance therefore delays the outbox, but never loses a row.
 *
 * <p>Both statements run on the connection that holds the relay's lock: an instance that has lost the lock cannot move
 * the cursor.
 */
final class OutboxReader {

    private static final String NEXT = """
            SELECT xid, position, written_at, event_id, type, subject, key, time, record_version,
                   authority, agency, traceparent, data
            FROM outbox
            WHERE (xid, position) > (?::xid8, ?) AND xid < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY xid, position
            LIMIT ?""";

    private static final String MOVE = "UPDATE outbox_cursor SET xid = ?::xid8, position = ?, moved_at = now()";

    private final PreparedStatement next;
    private final PreparedStatement move;
    private Cursor cursor;

    /**
     * Starts where the last leader stopped.
     *
     * @throws IllegalStateException if the cursor lies ahead of every transaction: the database was restored from a
     *     dump into another cluster, whose transaction ids are lower, so new rows would never be read
     */
    OutboxReader(Connection connection) throws SQLException {
        this.next = connection.prepareStatement(NEXT);
        this.move = connection.prepareStatement(MOVE);
        this.cursor = lastMoved(connection);
    }

    Cursor cursor() {
        return cursor;
    }

    /** The next entries in order, at most {@code limit}. */
    List<OutboxEntry> next(int limit) throws SQLException {
        next.setObject(1, Long.toString(cursor.xid()), Types.OTHER);
        next.setLong(2, cursor.position());
        next.setInt(3, limit);
        var entries = new ArrayList<OutboxEntry>();
        try (var rows = next.executeQuery()) {
            while (rows.next()) {
                entries.add(entry(rows));
            }
        }
        return entries;
    }

    /** Marks everything up to and including this place as published; it will not be read again. */
    void moveTo(Cursor place) throws SQLException {
        move.setObject(1, Long.toString(place.xid()), Types.OTHER);
        move.setLong(2, place.position());
        move.executeUpdate();
        cursor = place;
    }

    private static Cursor lastMoved(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT xid, position, xid >= pg_snapshot_xmax(pg_current_snapshot()) AS ahead
                        FROM outbox_cursor""")) {
            if (!row.next()) {
                throw new IllegalStateException("outbox_cursor is empty");
            }
            if (row.getBoolean("ahead")) {
                throw new IllegalStateException(
                        "outbox_cursor is ahead of the transactions of this cluster: was the database restored into another?");
            }
            return new Cursor(row.getLong("xid"), row.getLong("position"));
        }
    }

    private static OutboxEntry entry(ResultSet row) throws SQLException {
        var type = row.getString(5);
        var envelope = new Envelope(
                row.getObject(4, UUID.class),
                EventType.of(type)
                        .orElseThrow(() -> new IllegalStateException("The outbox holds an unknown type, " + type)),
                row.getObject(6, UUID.class),
                row.getObject(7, UUID.class),
                instant(row, 8),
                0,
                row.getInt(9),
                row.getString(10),
                row.getString(11),
                row.getString(12));
        return new OutboxEntry(new Cursor(row.getLong(1), row.getLong(2)), instant(row, 3), envelope, row.getBytes(13));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
