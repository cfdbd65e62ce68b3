package org.safeguarding.metrics.generation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.safeguarding.messaging.inbox.ConsumerOffsets;
import org.safeguarding.messaging.inbox.EventHandler;
import org.safeguarding.messaging.inbox.Inboxes;
import org.safeguarding.messaging.inbox.RunningInbox;
import org.safeguarding.metrics.cells.CellAudit;
import org.safeguarding.metrics.cells.CellEngine;
import org.safeguarding.metrics.cells.CodeTable;
import org.safeguarding.metrics.generation.Generation.Origin;
import org.safeguarding.metrics.generation.Generation.State;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.reference.clock.ClockLimitTable;
import org.safeguarding.metrics.reference.clock.ClockLimits;
import org.safeguarding.metrics.rejected.LiveConsumer;

/**
 * Sees to it that the live generation is by the definitions that hold: consumes it, builds another beside it when what is counted
 * or a limit has changed, and switches to it when it has caught up. All instances do this, each by what it finds in the database,
 * so that any of them may die.
 */
@ApplicationScoped
public class Generations implements LiveConsumer {

    private static final Logger LOG = Logger.getLogger(Generations.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Other instances have seen by then that it is retired. */
    private static final Duration UNTIL_DROPPED = Duration.ofSeconds(30);

    private final DataSource database;
    private final Inboxes inboxes;
    private final CodeTable codes;
    private final Clock clock;
    private final Map<Integer, RunningInbox> consumed = new HashMap<>();
    private final ScheduledExecutorService tending = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("generations").daemon().factory());

    Generations(DataSource database, Inboxes inboxes, CodeTable codes, Clock clock) {
        this.database = database;
        this.inboxes = inboxes;
        this.codes = codes;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        tendOrWarn();
        // Never fails: it warns and tries again.
        var unused = tending.scheduleWithFixedDelay(
                this::tendOrWarn, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        tending.shutdownNow();
    }

    /** In the order of their ids. */
    public List<Generation> all() throws SQLException {
        try (var connection = database.getConnection()) {
            return GenerationTable.all(connection);
        }
    }

    /** All of them, and how far each has come. */
    public List<Progress> progress() throws SQLException {
        var progress = new ArrayList<Progress>();
        try (var connection = database.getConnection()) {
            var all = GenerationTable.all(connection);
            for (var generation : all) {
                boolean copying = generation.state() == State.BUILDING && generation.copiedAt() == null;
                progress.add(new Progress(
                        generation,
                        copying ? GenerationTable.timelines(connection, GenerationTable.in(State.LIVE, all)) : null,
                        lag(generation)));
            }
        }
        return progress;
    }

    private Long lag(Generation generation) {
        return inboxes.open().stream()
                .filter(inbox -> inbox.consumer().equals(generation.consumer()))
                .findFirst()
                .map(RunningInbox::lag)
                .orElse(null);
    }

    /** The one that answers come from; empty before the first. */
    public Optional<Generation> live() throws SQLException {
        return GenerationTable.in(State.LIVE, all());
    }

    /** By what a generation is computed. */
    public Definitions definitions(Generation generation) {
        return Definitions.of(ClockLimits.of(generation.limits()), codes);
    }

    private Definitions current(Connection connection) throws SQLException {
        return Definitions.of(ClockLimitTable.read(connection), codes);
    }

    @Override
    public String consumer() throws SQLException {
        return live().orElseThrow().consumer();
    }

    @Override
    public EventHandler handler() throws SQLException {
        return engine(live().orElseThrow());
    }

    private EventHandler engine(Generation generation) {
        return new CellEngine(generation.id(), definitions(generation));
    }

    public CellAudit audit(Generation generation) {
        return new CellAudit(database, generation.id(), definitions(generation));
    }

    /**
     * Begins another generation beside the live one.
     *
     * @return its id; empty if one is building already
     */
    public Optional<Integer> begin(Origin origin, String reason) throws SQLException {
        return changing(connection -> {
            if (GenerationTable.in(State.BUILDING, GenerationTable.all(connection))
                    .isPresent()) {
                return Optional.<Integer>empty();
            }
            return Optional.of(create(connection, State.BUILDING, origin, reason));
        });
    }

    /** Gives up the one that is building; false if none is. */
    public boolean abandon() throws SQLException {
        return changing(connection -> {
            boolean building = GenerationTable.in(State.BUILDING, GenerationTable.all(connection))
                    .isPresent();
            GenerationTable.abandon(connection, clock.instant());
            return building;
        });
    }

    private void tendOrWarn() {
        try {
            tend();
        } catch (SQLException e) {
            LOG.warnf("Generations cannot be tended now (SQL state %s): trying again", e.getSQLState());
        } catch (RuntimeException e) {
            LOG.error("Generations cannot be tended: trying again", e);
        }
    }

    private void tend() throws SQLException {
        var all = all();
        if (GenerationTable.in(State.LIVE, all).isEmpty()) {
            changing(this::createFirst);
            all = all();
        }
        var live = GenerationTable.in(State.LIVE, all).orElseThrow();
        var building = GenerationTable.in(State.BUILDING, all);
        Definitions current;
        try (var connection = database.getConnection()) {
            current = current(connection);
        }
        consume(all.stream()
                .filter(generation -> isConsumed(generation, current))
                .collect(Collectors.toMap(Generation::id, generation -> generation)));
        if (building.isPresent()) {
            build(live, building.get(), current);
        } else if (isSuperseded(live, all, current)) {
            begin(Origin.TIMELINES, "What is counted has changed");
        } else if (isCounted(live, current)
                && !live.limits().equals(current.limits().fingerprint())) {
            begin(Origin.TIMELINES, "A limit has changed");
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

    /** An instance whose definitions have been live before is an older one: it does not turn them back. */
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
                consumed.computeIfAbsent(id, _ -> inboxes.open(generation.consumer(), engine(generation))));
    }

    private void build(Generation live, Generation building, Definitions current) throws SQLException {
        if (!isCounted(building, current)) {
            return;
        }
        if (!building.limits().equals(current.limits().fingerprint())) {
            abandon();
            return;
        }
        if (building.copiedAt() == null) {
            var copy = new TimelineCopy(database, live, building, current);
            while (!Thread.currentThread().isInterrupted()
                    && copy.next(clock.instant().atZone(clock.getZone()).toOffsetDateTime())) {
                LOG.debugf("Generation %d: another part is copied", building.id());
            }
            return;
        }
        var lag = lag(building);
        var liveLag = lag(live);
        if (lag != null && lag <= (liveLag == null ? 0 : liveLag)) {
            changing(connection -> {
                if (GenerationTable.in(State.BUILDING, GenerationTable.all(connection))
                        .filter(generation -> generation.id() == building.id())
                        .isPresent()) {
                    GenerationTable.makeLive(connection, building.id(), clock.instant());
                    LOG.infof("Answers come from generation %d", building.id());
                }
                return null;
            });
        }
    }

    private void drop(List<Generation> all) throws SQLException {
        var before = clock.instant().minus(UNTIL_DROPPED);
        for (var generation : all) {
            if (generation.state() == State.RETIRED && generation.retiredAt().isBefore(before)) {
                changing(connection -> {
                    if (GenerationTable.exists(connection, generation.id())) {
                        GenerationTable.drop(connection, generation.id());
                        ConsumerOffsets.delete(connection, generation.consumer());
                    }
                    return null;
                });
            }
        }
    }

    private Object createFirst(Connection connection) throws SQLException {
        if (GenerationTable.in(State.LIVE, GenerationTable.all(connection)).isEmpty()) {
            create(connection, State.LIVE, Origin.KAFKA, "The first");
        }
        return null;
    }

    private int create(Connection connection, State state, Origin origin, String reason) throws SQLException {
        var definitions = current(connection);
        return GenerationTable.create(
                connection,
                state,
                origin,
                definitions.fingerprint(),
                definitions.measures().stream().collect(Collectors.toMap(Measure::id, Measure::version)),
                definitions.limits().fingerprint(),
                reason,
                clock.instant());
    }

    @FunctionalInterface
    private interface Change<T> {
        T in(Connection connection) throws SQLException;
    }

    /** One transaction at a time, over all instances. */
    private <T> T changing(Change<T> change) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                GenerationTable.lock(connection);
                var result = change.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
