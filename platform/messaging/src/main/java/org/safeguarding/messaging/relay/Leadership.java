package org.safeguarding.messaging.relay;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The right to publish, which one instance of a service has at a time: a session lock in the service's database. The
 * lock lives and dies with the connection that holds it, and only that connection moves the cursor. So two leaders can
 * never both move it, and there is no lease that could expire.
 */
final class Leadership implements AutoCloseable {

    /** "relay" in ASCII; advisory locks are per database. */
    static final long LOCK = 0x72656C6179L;

    /*
     * The cursor may lag after a crash of the server, which costs duplicates only: it need not wait for the disk. The plan of the
     * poll is made when the journal is empty, and must not be a scan of the table when it is full. A leader whose machine has gone is noticed within 20 seconds.
     */
    private static final String SESSION = """
            SET synchronous_commit = off;
            SET enable_seqscan = off;
            SET enable_bitmapscan = off;
            SET plan_cache_mode = force_generic_plan;
            SET idle_session_timeout = 0;
            SET tcp_keepalives_idle = 5;
            SET tcp_keepalives_interval = 5;
            SET tcp_keepalives_count = 3""";

    private final Connection connection;

    Leadership(DataSource database) throws SQLException {
        this.connection = database.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(SESSION);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** True if this instance is now the leader; false if another instance is. */
    boolean acquire() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    Connection connection() {
        return connection;
    }

    /** Gives up the lock. */
    @Override
    public void close() throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
        }
    }
}
