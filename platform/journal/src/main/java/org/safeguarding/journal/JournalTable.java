package org.safeguarding.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The table {@code journal}. */
final class JournalTable {

    private static final String INSERT = """
            INSERT INTO journal (record_kind, record_id, version, action, actor, agency, authority, performed_by, recorded_at,
                                 reason, traceparent, state, event_type, event_key, fact, request_key, request_digest, status,
                                 shows)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, now()), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ANSWERED = """
            SELECT request_key, request_digest, status, record_kind, record_id, version, shows, kept_location, kept_etag, kept_body
            FROM journal WHERE authority = ? AND agency = ? AND actor = ? AND request_key = ANY (?)""";
    private static final String OF = """
            SELECT record_kind, record_id, version, action, actor, agency, authority, performed_by, recorded_at, reason,
                   traceparent, state
            FROM journal WHERE record_id = ? AND version IS NOT NULL ORDER BY version""";
    private static final String STATE = "SELECT state FROM journal WHERE record_id = ? AND version = ?";

    /** What was done by a request that changed nothing. */
    private static final String UNCHANGED = "unchanged";

    private JournalTable() {}

    static void insert(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Row row : rows) {
                if (row.change() == null) {
                    unchanged(insert, row);
                } else {
                    change(insert, row.change());
                }
                request(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void change(PreparedStatement insert, Change change) throws SQLException {
        insert.setString(1, change.kind());
        insert.setObject(2, change.record());
        insert.setObject(3, change.version(), Types.INTEGER);
        insert.setString(4, change.action());
        by(insert, change.by());
        insert.setString(8, change.performedBy());
        insert.setObject(9, change.recordedAt().atOffset(ZoneOffset.UTC));
        insert.setString(10, change.reason());
        insert.setString(11, change.traceparent());
        insert.setBytes(12, change.state());
        Change.Event event = change.event();
        insert.setString(13, event == null ? null : event.type().type());
        insert.setObject(14, event == null ? null : event.key(), Types.OTHER);
        insert.setBytes(15, event == null ? null : event.fact());
    }

    private static void unchanged(PreparedStatement insert, Row row) throws SQLException {
        insert.setString(1, row.shows().getFirst().kind());
        insert.setObject(2, row.shows().getFirst().id());
        insert.setNull(3, Types.INTEGER);
        insert.setString(4, UNCHANGED);
        by(insert, row.request().by());
        insert.setNull(8, Types.VARCHAR);
        insert.setNull(9, Types.TIMESTAMP_WITH_TIMEZONE);
        insert.setNull(10, Types.VARCHAR);
        insert.setNull(11, Types.VARCHAR);
        insert.setNull(12, Types.BINARY);
        insert.setNull(13, Types.VARCHAR);
        insert.setNull(14, Types.OTHER);
        insert.setNull(15, Types.BINARY);
    }

    private static void by(PreparedStatement insert, Actor by) throws SQLException {
        insert.setString(5, by.id());
        insert.setString(6, by.agency());
        insert.setString(7, by.authority());
    }

    private static void request(PreparedStatement insert, Row row) throws SQLException {
        Request request = row.request();
        insert.setString(16, request == null ? null : request.key());
        insert.setBytes(17, request == null ? null : request.digest());
        insert.setObject(18, request == null ? null : row.status(), Types.SMALLINT);
        insert.setArray(19, request == null || row.showsItself() ? null : texts(insert, row.shows()));
    }

    private static Array texts(PreparedStatement insert, List<RecordAt> shows) throws SQLException {
        return insert.getConnection()
                .createArrayOf(
                        "text",
                        shows.stream()
                                .map(shown -> shown.id() + "/" + shown.version())
                                .toArray());
    }

    static Map<String, Answered> answered(Connection connection, Actor by, Collection<String> keys)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ANSWERED)) {
            select.setString(1, by.authority());
            select.setString(2, by.agency());
            select.setString(3, by.id());
            select.setArray(4, connection.createArrayOf("text", keys.toArray()));
            Map<String, Answered> answered = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    answered.put(row.getString(1), answered(row));
                }
            }
            return answered;
        }
    }

    private static Answered answered(ResultSet row) throws SQLException {
        Answered.Kept kept = row.getBytes(10) == null
                ? null
                : new Answered.Kept(row.getString(8), row.getString(9), row.getBytes(10));
        return new Answered(row.getBytes(2), row.getInt(3), shows(row), kept);
    }

    private static List<RecordAt> shows(ResultSet row) throws SQLException {
        String kind = row.getString(4);
        if (row.getArray(7) == null) {
            return List.of(new RecordAt(kind, row.getObject(5, UUID.class), row.getInt(6)));
        }
        return Stream.of((String[]) row.getArray(7).getArray())
                .map(text -> text.split("/", 2))
                .map(parts -> new RecordAt(kind, UUID.fromString(parts[0]), Integer.parseInt(parts[1])))
                .toList();
    }

    static List<Change> of(Connection connection, UUID record) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, record);
            List<Change> changes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.add(new Change(
                            row.getString(1),
                            row.getObject(2, UUID.class),
                            row.getInt(3),
                            row.getString(4),
                            new Actor(row.getString(5), row.getString(6), row.getString(7)),
                            row.getString(8),
                            row.getObject(9, OffsetDateTime.class).toInstant(),
                            row.getString(10),
                            row.getString(11),
                            row.getBytes(12),
                            null));
                }
            }
            return changes;
        }
    }

    static Optional<byte[]> state(Connection connection, UUID record, int version) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STATE)) {
            select.setObject(1, record);
            select.setInt(2, version);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getBytes(1)) : Optional.empty();
            }
        }
    }
}
