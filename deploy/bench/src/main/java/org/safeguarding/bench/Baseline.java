package org.safeguarding.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.safeguarding.servers.Database;

/**
 * A database beside that of referrals-service on the same server, from the same migrations. It shows what PostgreSQL
 * alone can do.
 */
final class Baseline {

    /** Parents before children; the tables that contacts, referrals and assessments write. */
    private static final List<String> TABLES = List.of("child", "contact", "referral", "assessment");

    /** The columns of a row of the journal that the database does not set. */
    private static final String JOURNAL = """
            record_kind, record_id, version, action, actor, agency, authority, performed_by, recorded_at, reason, traceparent,
            state, event_type, event_key, fact, request_key, request_digest, status, shows""";

    private final Path root;
    private final Database database;

    /** @param database empty, and owned by its user */
    Baseline(Path root, Database database) {
        this.root = root;
        this.database = database;
    }

    Database database() {
        return database;
    }

    void migrate() throws SQLException, IOException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String folder : List.of(
                    "platform/journal/src/main/resources/db/journal",
                    "referrals-service/src/main/resources/db/migration")) {
                for (Path script : scripts(root.resolve(folder))) {
                    boolean ignored = statement.execute(Files.readString(script));
                }
            }
        }
    }

    private static List<Path> scripts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("V.*\\.sql"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Copies every row that referrals-service has here, and returns the seconds that the copies into this database
     * took.
     */
    double copyFrom(Database service, Path folder) throws SQLException, IOException {
        double seconds = 0;
        List<String> columnsOfTables = new ArrayList<>(TABLES);
        columnsOfTables.add("journal (" + JOURNAL + ")");
        for (String table : columnsOfTables) {
            Path rows = folder.resolve("rows.copy");
            copyOut(service, "select * from " + table, table, rows);
            seconds += copyIn(table, rows);
            Files.delete(rows);
        }
        return seconds;
    }

    private static void copyOut(Database from, String all, String table, Path rows) throws SQLException, IOException {
        String query = table.startsWith("journal") ? "select " + JOURNAL + " from journal" : all;
        try (Connection connection = from.connect();
                var file = Files.newOutputStream(rows)) {
            long ignored = copies(connection).copyOut("COPY (" + query + ") TO STDOUT", file);
        }
    }

    private double copyIn(String table, Path rows) throws SQLException, IOException {
        try (Connection connection = database.connect();
                var file = Files.newInputStream(rows)) {
            long began = System.nanoTime();
            long ignored = copies(connection).copyIn("COPY " + table + " FROM STDIN", file, 1 << 16);
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
