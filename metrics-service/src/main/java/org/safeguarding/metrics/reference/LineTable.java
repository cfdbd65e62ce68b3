package org.safeguarding.metrics.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The tables of lines, one for each kind. The names in its statements are those that {@link ReferenceKind} declares.
 */
final class LineTable {

    /** As {@code version} for {@link #read}: what is in force now. */
    static final int NEWEST = Integer.MAX_VALUE;

    private static final String INSERT = "INSERT INTO %s (load, line, %s) VALUES (?, ?, %s)";
    private static final String READ = """
            SELECT version, since, line, %2$s
            FROM (
                SELECT r.*, l.version,
                       rank() OVER (PARTITION BY r.%3$s ORDER BY l.version DESC) AS age,
                       min(l.version) OVER (PARTITION BY r.%3$s) AS since
                FROM %1$s r JOIN reference_load l ON l.id = r.load
                WHERE l.kind = ? AND l.authority = ? AND l.version <= ?) newest
            WHERE age = 1
            ORDER BY version, line""";

    private LineTable() {}

    static void insert(Connection connection, UUID load, ReferenceFile content) throws SQLException {
        var kind = content.kind();
        var places = kind.columns().stream().map(_ -> "?").collect(Collectors.joining(", "));
        try (var insert = connection.prepareStatement(INSERT.formatted(kind.table(), stored(kind), places))) {
            int line = 1;
            for (var values : content.lines()) {
                insert.setObject(1, load);
                insert.setInt(2, line++);
                for (int index = 0; index < values.size(); index++) {
                    insert.setObject(3 + index, values.get(index));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * What was in force once this version had been loaded: the newest load of each release, indicator, set or clock.
     *
     * @return ordered by version and line
     */
    static List<StoredLine> read(Connection connection, ReferenceKind kind, String authority, int version)
            throws SQLException {
        var sql = READ.formatted(kind.table(), stored(kind), kind.set().stored());
        try (var read = connection.prepareStatement(sql)) {
            read.setString(1, kind.id());
            read.setString(2, authority);
            read.setInt(3, version);
            try (var row = read.executeQuery()) {
                var lines = new ArrayList<StoredLine>();
                while (row.next()) {
                    var values = new ArrayList<>();
                    for (var column : kind.columns()) {
                        values.add(row.getObject(column.stored(), column.type().java()));
                    }
                    lines.add(new StoredLine(row.getInt(1), row.getInt(2), row.getInt(3), values));
                }
                return lines;
            }
        }
    }

    private static String stored(ReferenceKind kind) {
        return kind.columns().stream().map(Column::stored).collect(Collectors.joining(", "));
    }
}
