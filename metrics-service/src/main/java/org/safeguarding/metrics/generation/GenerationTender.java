package org.safeguarding.metrics.generation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.safeguarding.messaging.inbox.ConsumerOffsets;
import org.safeguarding.messaging.inbox.Inboxes;
import org.safeguarding.messaging.inbox.RunningInbox;
import org.safeguarding.metrics.generation.Generation.Origin;
import org.safeguarding.metrics.generation.Generation.State;
import org.safeguarding.metrics.measure.Definitions;

/**
 * Consumes the generations, starts a new one when a definition or a limit has changed, and switches to it when it has
 * caught up. Every instance does this, following what is in the database.
 */
@ApplicationScoped
class GenerationTender {

    private static final Logger LOG = Logger.getLogger(GenerationTender.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** By then, other instances have seen that it is retired. */
    private static final Duration UNTIL_DROPPED = Duration.ofSeconds(30);

    private final DataSource database;
    private final Generations generations;
    private final Inboxes inboxes;
    private final Clock clock;
    private final Map<Integer, RunningInbox> consumed = new HashMap<>();
    private final ScheduledExecutorService tending = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("generations").daemon().factory());

    GenerationTender(DataSource database, Generations generations, Inboxes inboxes, Clock clock) {
        this.database = database;
        this.generations = generations;
        this.inboxes = inboxes;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        tendOrWarn();
        // Never throws: it logs a warning and tries again.
        var unused = tending.scheduleWithFixedDelay(
                this::tendOrWarn, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        tending.shutdownNow();
    }

    private void tendOrWarn() {
        try {
            tend();
        } catch (SQLException e) {
            LOG.warnf("Generations cannot be maintained now (SQL state %s): trying again", e.getSQLState());
        } catch (RuntimeException e) {
            LOG.error("Generations cannot be maintained: trying again", e);
        }
    }

    private void tend() throws SQLException {
        var all = generations.all();
        if (GenerationTable.in(State.LIVE, all).isEmpty()) {
            generations.beginFirst();
            all = generations.all();
        }
        var live = GenerationTable.in(State.LIVE, all).orElseThrow();
        var building = GenerationTable.in(State.BUILDING, all);
        Definitions current;
        try (var connection = database.getConnection()) {
            current = generations.current(connection);
        }
        consume(all.stream()
                .filter(generation -> isConsumed(generation, current))
                .collect(Collectors.toMap(Generation::id, generation -> generation)));
        if (building.isPresent()) {
            build(live, building.get(), current);
        } else if (isSuperseded(live, all, current)) {
            generations.begin(Origin.TIMELINES, "A definition has changed");
        } else if (isCounted(live, current)
                && !live.limits().equals(current.limits().fingerprint())) {
            generations.begin(Origin.TIMELINES, "A limit or a bank holiday has changed");
        }
        drop(all);
    }

    private static boolean isCounted(Generation generation, Definitions definitions) {
        return generation.definitions().equals(definitions.fingerprint());
    }

    private static boolean isConsumed(Generation generation, Definitions current) {
        return isCounted(generation, current)
                && (generation.state() == State.LIVE
                        || generation.state() == State.BUILDING && generation.copiedAt() != null);
    }

    /** An instance whose definitions have already been live is an older one: it does not switch back to them. */
    private static boolean isSuperseded(Generation live, List<Generation> all, Definitions current) {
        return !isCounted(live, current)
                && all.stream().noneMatch(earlier -> earlier.liveAt() != null && isCounted(earlier, current));
    }

    private void consume(Map<Integer, Generation> wanted) {
        consumed.entrySet().removeIf(entry -> {
            if (wanted.containsKey(entry.getKey())) {
                return false;
            }
            entry.getValue().close();
            return true;
        });
        wanted.forEach((id, generation) ->
                consumed.computeIfAbsent(id, _ -> inboxes.open(generation.consumer(), generations.engine(generation))));
    }

    private void build(Generation live, Generation building, Definitions current) throws SQLException {
        if (!isCounted(building, current)) {
            return;
        }
        if (!building.limits().equals(current.limits().fingerprint())) {
            generations.abandon();
            return;
        }
        if (building.copiedAt() == null) {
            var copy = new TimelineCopy(database, live, building, current);
            while (!Thread.currentThread().isInterrupted()
                    && copy.next(clock.instant().atZone(clock.getZone()).toOffsetDateTime())) {
                LOG.debugf("Generation %d: copied another part", building.id());
            }
            return;
        }
        var lag = generations.lag(building);
        var liveLag = generations.lag(live);
        if (lag != null && lag <= (liveLag == null ? 0 : liveLag)) {
            generations.changing(connection -> {
                if (GenerationTable.in(State.BUILDING, GenerationTable.all(connection))
                                .filter(generation -> generation.id() == building.id())
                                .isPresent()
                        && hasAllThat(connection, building, live)) {
                    GenerationTable.makeLive(connection, building.id(), clock.instant());
                    LOG.infof("Answers now come from generation %d", building.id());
                }
                return null;
            });
        }
    }

    /** One that began with nothing lacks what Kafka has lost, until all of it has been published again. */
    private static boolean hasAllThat(Connection connection, Generation building, Generation live) throws SQLException {
        return building.origin() == Origin.TIMELINES
                || ConsumerOffsets.isAsComplete(connection, building.consumer(), live.consumer());
    }

    private void drop(List<Generation> all) throws SQLException {
        var before = clock.instant().minus(UNTIL_DROPPED);
        for (var generation : all) {
            if (generation.state() == State.RETIRED && generation.retiredAt().isBefore(before)) {
                generations.changing(connection -> {
                    if (GenerationTable.exists(connection, generation.id())) {
                        GenerationTable.drop(connection, generation.id());
                        ConsumerOffsets.delete(connection, generation.consumer());
                    }
                    return null;
                });
            }
        }
    }
}
