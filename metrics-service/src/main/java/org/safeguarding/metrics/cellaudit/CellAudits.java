package org.safeguarding.metrics.cellaudit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.safeguarding.metrics.generation.Generations;

/**
 * Checks that the cells match the timelines: on request, and for each authority once a day, one authority after the
 * other to spread the load. A difference is a fault of the platform: it is logged, stored and measured.
 */
@ApplicationScoped
public class CellAudits {

    /** The auditor's name in the daily audit. */
    static final String ROUND = "metrics-service";

    private static final Logger LOG = Logger.getLogger(CellAudits.class);

    private final DataSource database;
    private final Generations generations;
    private final Clock clock;
    private final Duration every;
    private final ConcurrentMap<String, Integer> different = new ConcurrentHashMap<>();
    private final ScheduledExecutorService round = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("cell-audit").daemon().factory());

    CellAudits(
            DataSource database,
            Generations generations,
            MeterRegistry meters,
            Clock clock,
            @ConfigProperty(name = "safeguarding.cell-audit.every", defaultValue = "PT10M") Duration every) {
        this.database = database;
        this.generations = generations;
        this.clock = clock;
        this.every = every;
        Gauge.builder("safeguarding.cells.different", different, CellAudits::sum)
                .description("Pages of cells that did not match their timelines when last audited on this instance")
                .register(meters);
    }

    private static double sum(ConcurrentMap<String, Integer> different) {
        return different.values().stream().mapToInt(Integer::intValue).sum();
    }

    void start(@Observes StartupEvent event) {
        // Never throws: it logs a warning and goes on with the next authority.
        var unused = round.scheduleWithFixedDelay(
                this::auditNext, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        round.shutdownNow();
    }

    /** Audits the current live cells of an authority. */
    public CellAuditRun audit(String authority, String by) throws SQLException {
        var live = generations.live().orElseThrow();
        var differences = generations.audit(live).differences(authority);
        var at = clock.instant();
        different.put(authority, differences.size());
        if (!differences.isEmpty()) {
            LOG.errorf("%d pages of cells of %s do not match the timelines", differences.size(), authority);
        }
        try (var connection = database.getConnection()) {
            var id = CellAuditTable.add(connection, authority, live.id(), at, by, differences);
            return new CellAuditRun(id, authority, live.id(), at, by, differences);
        }
    }

    /** The audits of an authority, newest first. */
    public List<CellAuditRun> page(String authority, UUID before, int limit) throws SQLException {
        try (var connection = database.getConnection()) {
            return CellAuditTable.page(connection, authority, before, limit);
        }
    }

    private void auditNext() {
        try (var connection = database.getConnection()) {
            var next =
                    CellAuditTable.longestUnaudited(connection, clock.instant().minus(Duration.ofDays(1)));
            if (next.isPresent()) {
                audit(next.get(), ROUND);
            }
        } catch (SQLException e) {
            LOG.warnf("Cells cannot be audited now (SQL state %s): trying again later", e.getSQLState());
        } catch (RuntimeException e) {
            LOG.error("Cells cannot be audited: trying again later", e);
        }
    }
}
