package org.safeguarding.metrics.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code reference_load}. */
final class LoadTable {

    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended('reference ' || ? || ' ' || ?, 0))";
    private static final String NEWEST =
            "SELECT coalesce(max(version), 0) FROM reference_load WHERE kind = ? AND authority = ?";
    private static final String COLUMNS =
            "SELECT id, kind, authority, version, loaded_by, loaded_at, reason, sha256, sets, lines FROM reference_load l ";
    private static final String IN_FORCE = COLUMNS + """
            WHERE kind = ? AND authority = ? AND sha256 = ? AND NOT EXISTS (
                SELECT FROM reference_load n
                WHERE n.kind = l.kind AND n.authority = l.authority AND n.version > l.version AND n.sets && l.sets)""";
    private static final String NEWEST_OF_EACH = """
            SELECT DISTINCT ON (l.authority) l.authority, l.version, l.loaded_at, coalesce(j.agency, l.loaded_by)
            FROM reference_load l LEFT JOIN journal j ON j.record_id = l.id
            WHERE l.kind = ? ORDER BY l.authority, l.version DESC""";
    private static final String PAGE = COLUMNS + """
            WHERE authority = ? AND (?::text IS NULL OR kind = ?) AND (?::uuid IS NULL OR id < ?)
            ORDER BY id DESC LIMIT ?""";
    private static final String INSERT =
            "INSERT INTO reference_load (id, kind, authority, version, loaded_by, loaded_at, reason, sha256, sets, lines)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** The newest load of an authority. */
    record Newest(String authority, int version, Instant loadedAt, String agency) {}

    private LoadTable() {}

    /** Until the transaction ends, nobody else can load this kind for this authority. */
    static void lock(Connection connection, ReferenceKind kind, String authority) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, kind.id());
            lock.setString(2, authority);
            lock.execute();
        }
    }

    /** The newest version; 0 if nothing has been loaded yet. */
    static int newest(Connection connection, ReferenceKind kind, String authority) throws SQLException {
        try (var read = connection.prepareStatement(NEWEST)) {
            read.setString(1, kind.id());
            read.setString(2, authority);
            try (var row = read.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** The newest load of each authority that has any of this kind. */
    static List<Newest> newestOfEach(Connection connection, ReferenceKind kind) throws SQLException {
        try (var read = connection.prepareStatement(NEWEST_OF_EACH)) {
            read.setString(1, kind.id());
            try (var row = read.executeQuery()) {
                var newest = new ArrayList<Newest>();
                while (row.next()) {
                    newest.add(new Newest(
                            row.getString(1),
                            row.getInt(2),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getString(4)));
                }
                return newest;
            }
        }
    }

    /** The load with this content, if all of it is still in force. */
    static Optional<Load> inForce(Connection connection, String authority, ReferenceFile content) throws SQLException {
        try (var read = connection.prepareStatement(IN_FORCE)) {
            read.setString(1, content.kind().id());
            read.setString(2, authority);
            read.setString(3, content.sha256());
            return loads(read).stream().findFirst();
        }
    }

    /**
     * Loads of an authority, newest first.
     *
     * @param kind null for all
     * @param after the last of the previous page; null for the first page
     */
    static List<Load> page(Connection connection, String authority, ReferenceKind kind, UUID after, int limit)
            throws SQLException {
        try (var read = connection.prepareStatement(PAGE)) {
            read.setString(1, authority);
            read.setString(2, kind == null ? null : kind.id());
            read.setString(3, kind == null ? null : kind.id());
            read.setObject(4, after);
            read.setObject(5, after);
            read.setInt(6, limit);
            return loads(read);
        }
    }

    static void insert(Connection connection, Load load) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, load.id());
            insert.setString(2, load.kind().id());
            insert.setString(3, load.authority());
            insert.setInt(4, load.version());
            insert.setString(5, load.loadedBy());
            insert.setObject(6, load.loadedAt().atOffset(ZoneOffset.UTC));
            insert.setString(7, load.reason());
            insert.setString(8, load.sha256());
            insert.setArray(9, connection.createArrayOf("text", load.sets().toArray()));
            insert.setInt(10, load.lines());
            insert.executeUpdate();
        }
    }

    private static List<Load> loads(PreparedStatement read) throws SQLException {
        try (var row = read.executeQuery()) {
            var loads = new ArrayList<Load>();
            while (row.next()) {
                loads.add(load(row));
            }
            return loads;
        }
    }

    private static Load load(ResultSet row) throws SQLException {
        return new Load(
                row.getObject(1, UUID.class),
                ReferenceKind.of(row.getString(2)).orElseThrow(),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getString(8),
                List.of((String[]) row.getArray(9).getArray()),
                row.getInt(10));
    }
}
