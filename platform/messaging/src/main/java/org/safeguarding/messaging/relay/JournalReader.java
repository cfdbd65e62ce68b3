package org.safeguarding.messaging.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeguarding.contract.EventType;
import org.safeguarding.journal.EventTime;
import org.safeguarding.messaging.Envelope;

/**
 * Reads the journal in the order of transactions, and answers whether it holds an event.
 *
 * <p>In order it reads only what has certainly committed: rows of transactions older than the oldest one that is still
 * running. Above that line, a transaction that lies before a row could commit after it, and the cursor would skip it for
 * ever. A transaction left open anywhere in the PostgreSQL instance therefore delays the events, but never loses one.
 */
final class JournalReader {

    private static final String NEXT = """
            SELECT era, xid, number, written_at, id, event_type, record_id, event_key, %s, version,
                   authority, agency, traceparent, fact
            FROM journal j
            WHERE (era, xid, number) > (?, ?::xid8, ?) AND xid < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY era, xid, number
            LIMIT ?""".formatted(EventTime.OF_ROW);

    /** A row without an event was moved here from before, or its version went out in a republish only. */
    private static final String STRANGE = """
            SELECT e.id FROM unnest(?::uuid[], ?::uuid[], ?::integer[]) AS e (id, record_id, version)
            WHERE NOT EXISTS (
                SELECT FROM journal j
                WHERE j.record_id = e.record_id AND j.version = e.version AND (j.id = e.id OR j.event_type IS NULL))
            LIMIT 1""";

    private final PreparedStatement next;
    private final PreparedStatement strange;

    /**
     * The next rows.
     *
     * @param entries those that have an event, in order
     * @param rows how many were read, with or without an event
     * @param end the last of them; null if there are none
     */
    record Batch(List<JournalEntry> entries, int rows, Place end) {}

    JournalReader(Connection connection) throws SQLException {
        this.next = connection.prepareStatement(NEXT);
        this.strange = connection.prepareStatement(STRANGE);
    }

    /** The rows after this place, at most {@code limit}. */
    Batch after(Place place, int limit) throws SQLException {
        next.setInt(1, place.era());
        next.setObject(2, Long.toString(place.xid()), Types.OTHER);
        next.setLong(3, place.number());
        next.setInt(4, limit);
        var entries = new ArrayList<JournalEntry>();
        int rows = 0;
        Place end = null;
        try (var row = next.executeQuery()) {
            while (row.next()) {
                rows++;
                end = new Place(row.getInt(1), row.getLong(2), row.getLong(3));
                var type = row.getString(6);
                if (type != null) {
                    entries.add(entry(row, end, type));
                }
            }
        }
        return new Batch(entries, rows, end);
    }

    /** The id of one of these events that the journal does not hold; empty if it holds them all. */
    Optional<UUID> strange(List<Envelope> events) throws SQLException {
        var connection = strange.getConnection();
        strange.setArray(
                1,
                connection.createArrayOf(
                        "uuid", events.stream().map(Envelope::id).toArray()));
        strange.setArray(
                2,
                connection.createArrayOf(
                        "uuid", events.stream().map(Envelope::subject).toArray()));
        strange.setArray(
                3,
                connection.createArrayOf(
                        "integer", events.stream().map(Envelope::recordVersion).toArray()));
        try (var row = strange.executeQuery()) {
            return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
        }
    }

    private static JournalEntry entry(ResultSet row, Place place, String type) throws SQLException {
        var envelope = new Envelope(
                row.getObject(5, UUID.class),
                EventType.of(type)
                        .orElseThrow(() -> new IllegalStateException("The journal holds an unknown type, " + type)),
                EventType.version(type),
                row.getObject(7, UUID.class),
                row.getObject(8, UUID.class),
                instant(row, 9),
                0,
                row.getInt(10),
                row.getString(11),
                row.getString(12),
                row.getString(13));
        return new JournalEntry(place, instant(row, 4), envelope, row.getBytes(14));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
