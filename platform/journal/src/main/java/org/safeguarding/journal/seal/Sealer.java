package org.safeguarding.journal.seal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.safeguarding.journal.JournalFailure;

/**
 * Seals what was written, every few seconds, and checks all of it once a day. Every instance tries, and the one that gets the
 * lock of the transaction does it. To chain the digests in the transactions of the writers would put them in a queue.
 */
@ApplicationScoped
public class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);
    private static final Duration CHECK_EVERY = Duration.ofDays(1);

    /** Rows of a seal: few enough to be checked at once. */
    private static final int ROWS = 10_000;

    /** "seal" in ASCII; advisory locks are per database. */
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(x'7365616C'::bigint)";

    private final DataSource database;
    private final SealChecks checks;
    private final Duration every;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sealer").daemon().factory());

    Sealer(
            DataSource database,
            SealChecks checks,
            @ConfigProperty(name = "safeguarding.seal.every", defaultValue = "PT5S") Duration every) {
        this.database = database;
        this.checks = checks;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        // Never throws: it logs a warning and tries again.
        var unused = thread.scheduleWithFixedDelay(
                this::sealAndCheck, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void sealAndCheck() {
        try {
            seal();
            if (checks.newest()
                    .map(at -> at.plus(CHECK_EVERY).isBefore(Instant.now()))
                    .orElse(true)) {
                checks.check();
            }
        } catch (RuntimeException e) {
            LOG.warnf("The journal cannot be sealed or checked now: %s", e.getMessage());
        }
    }

    /** Seals everything that has surely committed, unless another instance is doing it. */
    public void seal() {
        for (SealedTable table : SealedTable.values()) {
            int sealed;
            do {
                sealed = QuarkusTransaction.requiringNew().call(() -> locked() ? next(table) : 0);
            } while (sealed == ROWS);
        }
    }

    private int next(SealedTable table) {
        try (Connection connection = database.getConnection()) {
            return table.seal(connection, ROWS);
        } catch (SQLException e) {
            throw new JournalFailure(e);
        }
    }

    private boolean locked() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOCK)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new JournalFailure(e);
        }
    }
}
