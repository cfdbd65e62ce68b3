package org.safeguarding.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.safeguarding.contract.Event;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.servers.Database;
import org.safeguarding.testing.servers.TestServers;

/** A separate database with a journal and what the relay needs. */
final class JournalDatabase {

    private static final String INSERT = """
            INSERT INTO journal (id, record_kind, record_id, version, action, actor, agency, authority, recorded_at,
                                 traceparent, event_type, event_key, fact)
            VALUES (?, ?, ?, ?, 'changed', 'tester', ?, ?, ?, ?, ?, ?, ?)""";

    private static final List<String> TABLES = List.of("journal", "epoch", "relay_cursor", "published");

    private final Database database = TestServers.postgres("journal");
    private final CloudEvents cloudEvents = new CloudEvents();

    private JournalDatabase() throws SQLException, IOException {
        execute(migration("/db/journal/V0040__create_journal.sql"));
        execute(migration("/db/relay/V0041__create_relay.sql"));
    }

    /** A new database: its relay begins an epoch. */
    static JournalDatabase created() throws SQLException, IOException {
        return new JournalDatabase();
    }

    /** A database that has published before there were epochs. */
    static JournalDatabase migrated() throws SQLException, IOException {
        var database = new JournalDatabase();
        database.execute("INSERT INTO epoch (number, reason, total, ended_at) VALUES (0, 'A test', 0, now())");
        return database;
    }

    private static String migration(String file) throws IOException {
        try (var sql = Objects.requireNonNull(JournalDatabase.class.getResourceAsStream(file))) {
            return new String(sql.readAllBytes(), UTF_8);
        }
    }

    Database server() {
        return database;
    }

    DataSource dataSource() {
        return RelayLifecycle.database(database.jdbcUrl(), database.username(), database.password());
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    void write(Event... events) throws SQLException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            append(connection, events);
            connection.commit();
        }
    }

    void append(Connection connection, Event... events) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var event : events) {
                insert.setObject(1, event.id());
                insert.setString(2, event.type().kind().slug());
                insert.setObject(3, event.subject());
                insert.setInt(4, event.recordVersion());
                insert.setString(5, event.agency());
                insert.setString(6, event.authority());
                insert.setObject(7, event.time().atOffset(ZoneOffset.UTC));
                insert.setString(8, event.traceparent());
                insert.setString(9, event.type().type());
                insert.setObject(10, event.key());
                insert.setBytes(11, cloudEvents.data(event.data()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Keeps what the database holds now, for {@link #putBack}. */
    void backUp() throws SQLException {
        for (var table : TABLES) {
            execute("CREATE TABLE backup_%1$s AS TABLE %1$s".formatted(table));
        }
    }

    /** Makes the database what it was at {@link #backUp}. */
    void putBack() throws SQLException {
        putBack(TABLES.toArray(String[]::new));
    }

    /** Makes some of its tables what they were. */
    void putBack(String... tables) throws SQLException {
        for (var table : tables) {
            execute("DELETE FROM %1$s; INSERT INTO %1$s OVERRIDING SYSTEM VALUE TABLE backup_%1$s".formatted(table));
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Waits until no transaction runs that is older than what was written. While one runs, for example an automatic ANALYZE of
     * another database, an epoch that begins publishes what was written again and also relays it.
     */
    void awaitOlderTransactions() {
        Patience.await()
                .until(() -> number("SELECT count(*) FROM journal WHERE xid >= pg_snapshot_xmin(pg_current_snapshot())")
                        == 0);
    }

    /** The first column of the first row. */
    long number(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row. */
    String text(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many epochs have begun, and how many of them have ended. */
    List<Long> epochsAndEnded() {
        return List.of(number("SELECT count(*) FROM epoch"), number("SELECT count(ended_at) FROM epoch"));
    }

    /** Why the newest epoch began. */
    String reason() {
        return text("SELECT reason FROM epoch ORDER BY number DESC LIMIT 1");
    }

    long epoch() {
        return number("SELECT max(number) FROM epoch");
    }

    /** Cuts the leader's connection, as if its machine had gone. */
    void killLeader() {
        var killed =
                number("SELECT count(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
        if (killed != 1) {
            throw new IllegalStateException(killed + " leaders were killed");
        }
    }
}
