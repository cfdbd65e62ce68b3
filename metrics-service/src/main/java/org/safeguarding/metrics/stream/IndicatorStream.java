package org.safeguarding.metrics.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.safeguarding.contract.Topics;
import org.safeguarding.messaging.inbox.InboxFreshness;
import org.safeguarding.metrics.rejected.LiveConsumer;
import org.safeguarding.metrics.value.IndicatorValues;
import org.safeguarding.web.problem.Refusal;

/**
 * Sends clients the values of indicators as events are applied, on any instance. One thread checks five times a second
 * for changes, for all clients of this instance at once, and never waits for a client.
 */
@ApplicationScoped
public class IndicatorStream {

    private static final Logger LOG = Logger.getLogger(IndicatorStream.class);
    private static final long EVERY_MILLIS = 200;
    private static final Set<String> TOPICS = Set.copyOf(Topics.COUNTED);
    private static final int MOST_CLIENTS = 1_000;

    private final DataSource database;
    private final IndicatorValues values;
    private final InboxFreshness inbox;
    private final LiveConsumer live;
    private final Clock clock;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("indicator-stream").daemon().factory());
    private Position position;

    IndicatorStream(DataSource database, IndicatorValues values, InboxFreshness inbox, LiveConsumer live, Clock clock) {
        this.database = database;
        this.values = values;
        this.inbox = inbox;
        this.live = live;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        // Never throws: it logs a warning and tries again.
        var unused =
                looking.scheduleWithFixedDelay(this::lookOrWarn, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        looking.shutdownNow();
    }

    /**
     * The stream for one client, at the client's pace: all values first, or what has changed since its position.
     *
     * @throws Refusal 503 if this instance already has 1,000 clients
     */
    public Flow.Publisher<Signal> watch(Watch watch) {
        if (watchers.size() >= MOST_CLIENTS) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    "too-many-streams",
                    "This instance has as many streaming clients as it can serve.");
        }
        return client -> {
            var watcher = new Watcher(watch, client);
            client.onSubscribe(watcher);
            watchers.add(watcher);
        };
    }

    private void lookOrWarn() {
        try {
            look();
        } catch (SQLException e) {
            LOG.warnf("Changes cannot be read now (SQL state %s): trying again", e.getSQLState());
        } catch (RuntimeException e) {
            LOG.error("Changes cannot be read: trying again", e);
        }
    }

    private void look() throws SQLException {
        watchers.removeIf(Watcher::isGone);
        if (watchers.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        // Read before the values, so that values are never staler than complete says.
        var publishedAgain = inbox.publishedAgain(live.consumer(), TOPICS).keySet();
        try (var connection = database.getConnection()) {
            note(connection, today);
        }
        var figures = new SharedFigures(values, today);
        for (var watcher : watchers) {
            try {
                watcher.tell(now, figures, publishedAgain);
            } catch (RuntimeException e) {
                LOG.error("Cannot send to a client: its stream is closed", e);
                watcher.cancel();
            }
        }
    }

    private void note(Connection connection, LocalDate today) throws SQLException {
        var authorities = watchers.stream()
                .map(watcher -> watcher.watch().authority())
                .distinct()
                .toList();
        var changes = Changes.since(connection, authorities, position);
        for (var watcher : watchers) {
            var watch = watcher.watch();
            // Read after the other clients' changes and sent with their position: a change in between is sent twice,
            // never lost.
            var own =
                    watcher.isNew() ? Changes.since(connection, List.of(watch.authority()), watcher.since()) : changes;
            watcher.note(own, changes.position(), watch.period(today));
        }
        position = changes.position();
    }
}
