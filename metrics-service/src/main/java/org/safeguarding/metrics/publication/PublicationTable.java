package org.safeguarding.metrics.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code publication}. */
final class PublicationTable {

    /** Takes no snapshot, so that the next read sees all earlier publications. */
    private static final String LOCK = """
            LOCK TABLE publication IN SHARE ROW EXCLUSIVE MODE""";

    private static final String COLUMNS = """
            SELECT id, authority, name, published_by, published_at, reason, generation, definitions, limits, figures
            FROM publication\s""";
    private static final String NAMED = COLUMNS + "WHERE authority = ? AND name = ?";
    private static final String FIND = COLUMNS + "WHERE authority = ? AND id = ?";
    private static final String PAGE =
            COLUMNS + "WHERE authority = ? AND (?::uuid IS NULL OR id < ?) ORDER BY id DESC LIMIT ?";
    private static final String INSERT = """
            INSERT INTO publication
                (id, authority, name, published_by, published_at, reason, generation, definitions, limits, figures)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private PublicationTable() {}

    /** Starts the transaction that publishes: one at a time, with a single snapshot for everything it reads. */
    static void begin(Connection connection) throws SQLException {
        ofOneMoment(connection);
        try (var statement = connection.createStatement()) {
            statement.execute(LOCK);
        }
    }

    /** Starts a transaction. */
    static void ofOneMoment(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        }
    }

    static Optional<Publication> named(Connection connection, String authority, String name) throws SQLException {
        try (var select = connection.prepareStatement(NAMED)) {
            select.setString(1, authority);
            select.setString(2, name);
            return read(select).stream().findFirst();
        }
    }

    static Optional<Publication> find(Connection connection, String authority, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(FIND)) {
            select.setString(1, authority);
            select.setObject(2, id);
            return read(select).stream().findFirst();
        }
    }

    /**
     * Newest first.
     *
     * @param after the last of the previous page; null for the first page
     */
    static List<Publication> page(Connection connection, String authority, UUID after, int limit) throws SQLException {
        try (var select = connection.prepareStatement(PAGE)) {
            select.setString(1, authority);
            select.setObject(2, after);
            select.setObject(3, after);
            select.setInt(4, limit);
            return read(select);
        }
    }

    static void insert(Connection connection, Publication publication) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, publication.id());
            insert.setString(2, publication.authority());
            insert.setString(3, publication.name());
            insert.setString(4, publication.publishedBy());
            insert.setObject(5, publication.publishedAt().atOffset(ZoneOffset.UTC));
            insert.setString(6, publication.reason());
            insert.setInt(7, publication.generation());
            insert.setString(8, publication.definitions());
            insert.setString(9, publication.limits());
            insert.setInt(10, publication.figures());
            insert.executeUpdate();
        }
    }

    private static List<Publication> read(PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            var publications = new ArrayList<Publication>();
            while (row.next()) {
                publications.add(new Publication(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6),
                        row.getInt(7),
                        row.getString(8),
                        row.getString(9),
                        row.getInt(10)));
            }
            return publications;
        }
    }
}
