package org.safeguarding.web.start;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * A service that starts before its database answers waits for it, for as long as that takes, instead of ending. Migration is
 * the first that needs the database, and HTTP opens after it: until then the service is not ready, and its log says why.
 *
 * <p>The retries of Flyway itself do the same, but nothing ends them: the service would ignore an order to stop.
 */
@Singleton
class DatabaseWait implements FlywayConfigurationCustomizer {

    private static final Logger LOG = Logger.getLogger(DatabaseWait.class);
    private static final long PAUSE_MILLIS = 250;

    @Override
    public void customize(FluentConfiguration configuration) {
        until(configuration.getDataSource());
    }

    /** Returns when the database has answered. An order to stop ends the wait with a {@link CancellationException}. */
    static void until(DataSource database) {
        var waiting = Thread.currentThread();
        var stop = new Thread(waiting::interrupt, "stop-waiting-for-database");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            var said = "";
            for (var reason = refusal(database); !reason.isEmpty(); reason = refusal(database)) {
                if (!reason.equals(said)) {
                    LOG.warnf("Not ready: waiting for the database: %s", reason);
                    said = reason;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            Runtime.getRuntime().removeShutdownHook(stop);
            if (!said.isEmpty()) {
                LOG.info("The database answers");
            }
        } catch (InterruptedException | IllegalStateException stopping) {
            // Not interrupted again: this thread now ends the service in order.
            throw new CancellationException("Stopped while waiting for the database");
        }
    }

    /** Why the database does not answer; empty if it does. */
    private static String refusal(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(5) ? "" : "it has closed the connection";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
