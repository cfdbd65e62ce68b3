package org.safeguarding.records.reference;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.LocalLimit;
import org.safeguarding.calendar.LocalLimits;
import org.safeguarding.calendar.WorkingCalendar;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.contract.code.Agencies;
import org.safeguarding.contract.code.HolidayChange;
import org.safeguarding.contract.fact.AgencyListFact;
import org.safeguarding.contract.fact.BankHolidayListFact;
import org.safeguarding.contract.fact.ClockLimitListFact;
import org.safeguarding.contract.fact.ClockLimitOfAuthority;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.messaging.inbox.Inboxes;

/**
 * Puts in force what the table of reference data holds: agencies, bank holidays and local limits. One instance of the
 * service hears of a load; every instance looks at the table twice a second, and uses what the platform ships with until
 * it holds something. So a service that has never heard of a load starts without waiting for one.
 */
@ApplicationScoped
public class ReferenceInForce {

    private static final Logger LOG = Logger.getLogger(ReferenceInForce.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Longer than any transaction takes. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(1);

    private final DataSource database;
    private final Inboxes inboxes;
    private final List<StoredDueDays> dueDays;
    private final ReferenceTable table;
    private final String consumer;
    private final boolean listens;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("reference").daemon().factory());

    /**
     * Null at the start: then due days are worked out again, because this release may ship bank holidays that the one
     * before did not know.
     */
    private Set<ReferenceTable.Stamp> inForce;

    private boolean reclock;

    ReferenceInForce(
            DataSource database,
            Inboxes inboxes,
            @All List<StoredDueDays> dueDays,
            CloudEvents events,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "safeguarding.inbox.enabled", defaultValue = "true") boolean listens) {
        this.database = database;
        this.inboxes = inboxes;
        this.dueDays = dueDays;
        this.table = new ReferenceTable(events);
        this.consumer = service + "-reference";
        this.listens = listens;
    }

    void start(@Observes StartupEvent event) {
        orWarn(this::look);
        if (listens) {
            inboxes.open(consumer, new ReferenceEvents(table));
        }
        // Never throws: it logs a warning and looks again.
        var unused = looking.scheduleWithFixedDelay(
                () -> orWarn(this::lookAndReclock), PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        looking.shutdownNow();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    private static void orWarn(Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            LOG.warnf("Reference data cannot be read now (SQL state %s): trying again", e.getSQLState());
        } catch (RuntimeException e) {
            LOG.error("Reference data cannot be put in force: trying again", e);
        }
    }

    private synchronized void look() throws SQLException {
        try (var connection = database.getConnection()) {
            Set<ReferenceTable.Stamp> stamps = table.stamps(connection);
            if (!stamps.equals(inForce)) {
                putInForce(table.all(connection));
                inForce = stamps;
                reclock = true;
                // Once more for what was being written by the old calendar meanwhile.
                var unused =
                        looking.schedule(this::reclockAgain, LONGEST_TRANSACTION.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private synchronized void lookAndReclock() throws SQLException {
        look();
        if (reclock) {
            try (var connection = database.getConnection()) {
                for (StoredDueDays days : dueDays) {
                    days.reclock(connection);
                }
            }
            reclock = false;
        }
    }

    private synchronized void reclockAgain() {
        reclock = true;
    }

    private static void putInForce(List<ReferenceTable.Loaded> lists) {
        Map<String, Agencies> agencies = new HashMap<>();
        List<LocalLimit> limits = new ArrayList<>();
        Map<HolidayChange, Set<LocalDate>> holidays =
                Map.of(HolidayChange.PROCLAIMED, new HashSet<>(), HolidayChange.MOVED, new HashSet<>());
        for (ReferenceTable.Loaded list : lists) {
            switch (list.fact()) {
                case AgencyListFact own -> agencies.put(list.authority(), Agencies.SHIPPED.with(own.agencies()));
                case BankHolidayListFact changed ->
                    changed.days().forEach(day -> holidays.get(day.change()).add(day.day()));
                case ClockLimitListFact own ->
                    own.limits().forEach(limit -> limits.add(local(list.authority(), limit)));
                default ->
                    throw new IllegalStateException(
                            "No reference data: " + list.fact().getClass().getSimpleName());
            }
        }
        Agencies.putInForce(agencies);
        LocalLimits.putInForce(new LocalLimits(limits));
        WorkingDays.putInForce(
                WorkingCalendar.shippedWith(holidays.get(HolidayChange.PROCLAIMED), holidays.get(HolidayChange.MOVED)));
    }

    private static LocalLimit local(String authority, ClockLimitOfAuthority own) {
        return new LocalLimit(
                authority,
                own.clock(),
                own.effectiveFrom(),
                new Limit(own.amount(), Limit.Unit.valueOf(own.unit().name())));
    }
}
