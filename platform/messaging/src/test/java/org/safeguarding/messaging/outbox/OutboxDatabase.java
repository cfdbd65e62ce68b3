package org.safeguarding.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Objects;
import javax.sql.DataSource;
import org.safeguarding.contract.Event;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.servers.Database;
import org.safeguarding.testing.servers.TestServers;

/** A separate database with an outbox, written as Hibernate writes it. */
final class OutboxDatabase {

    private static final String INSERT = """
            INSERT INTO outbox (agency, authority, data, key, record_version, subject, time, traceparent, type, event_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Database database = TestServers.postgres("outbox");
    private final CloudEvents cloudEvents = new CloudEvents();

    OutboxDatabase() throws SQLException, IOException {
        try (var migration =
                Objects.requireNonNull(getClass().getResourceAsStream("/db/outbox/V0010__create_outbox.sql"))) {
            execute(new String(migration.readAllBytes(), UTF_8));
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
                insert.setString(1, event.agency());
                insert.setString(2, event.authority());
                insert.setBytes(3, cloudEvents.data(event.data()));
                insert.setObject(4, event.key());
                insert.setInt(5, event.recordVersion());
                insert.setObject(6, event.subject());
                insert.setObject(7, event.time().atOffset(ZoneOffset.UTC));
                insert.setString(8, event.traceparent());
                insert.setString(9, event.type().type());
                insert.setObject(10, event.id());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
