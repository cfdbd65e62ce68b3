package org.safeguarding.metrics.generation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.safeguarding.messaging.ConnectionTransaction;
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
import org.safeguarding.web.problem.Refusal;

/**
 * The generations of timelines and cells, and which of them is live. All instances follow the database, so any of them
 * may die; {@link GenerationTender} moves generations forward.
 */
@ApplicationScoped
public class Generations implements LiveConsumer {

    private final DataSource database;
    private final Inboxes inboxes;
    private final CodeTable codes;
    private final Clock clock;

    Generations(DataSource database, Inboxes inboxes, CodeTable codes, Clock clock) {
        this.database = database;
        this.inboxes = inboxes;
        this.codes = codes;
        this.clock = clock;
    }

    /** In the order of their ids. */
    public List<Generation> all() throws SQLException {
        try (var connection = database.getConnection()) {
            return GenerationTable.all(connection);
        }
    }

    /** All generations, with the progress of each. */
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

    /** How many events it still has to apply; null if this instance does not consume it. */
    Long lag(Generation generation) {
        return inboxes.open().stream()
                .filter(inbox -> inbox.consumer().equals(generation.consumer()))
                .findFirst()
                .map(RunningInbox::lag)
                .orElse(null);
    }

    /** The generation that answers come from; empty before the first. */
    public Optional<Generation> live() throws SQLException {
        return GenerationTable.in(State.LIVE, all());
    }

    /** The definitions of a generation. */
    public Definitions definitions(Generation generation) {
        return Definitions.of(ClockLimits.of(generation.limits()), codes);
    }

    /** The definitions that a new generation would have. */
    Definitions current(Connection connection) throws SQLException {
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

    @Override
    public void holdStill(Connection connection) throws SQLException {
        GenerationTable.lock(connection);
        if (isBuilding(connection)) {
            throw Refusal.conflict(
                    "generation-building",
                    "Another generation is being built. Try again when it is live: see /v1/generations.");
        }
    }

    EventHandler engine(Generation generation) {
        return new CellEngine(generation.id(), definitions(generation));
    }

    public CellAudit audit(Generation generation) {
        return new CellAudit(database, generation.id(), definitions(generation));
    }

    /**
     * Starts another generation beside the live one.
     *
     * @return its id; empty if one is already being built
     */
    public Optional<Integer> begin(Origin origin, String reason) throws SQLException {
        return changing(connection -> {
            if (isBuilding(connection)) {
                return Optional.<Integer>empty();
            }
            return Optional.of(create(connection, State.BUILDING, origin, reason));
        });
    }

    /** Abandons the generation being built; false if there is none. */
    public boolean abandon() throws SQLException {
        return changing(connection -> {
            boolean building = isBuilding(connection);
            GenerationTable.abandon(connection, clock.instant());
            return building;
        });
    }

    /** Creates the first generation, live immediately, if there is none. */
    void beginFirst() throws SQLException {
        changing(connection -> {
            if (GenerationTable.in(State.LIVE, GenerationTable.all(connection)).isEmpty()) {
                create(connection, State.LIVE, Origin.KAFKA, "The first");
            }
            return null;
        });
    }

    private static boolean isBuilding(Connection connection) throws SQLException {
        return GenerationTable.in(State.BUILDING, GenerationTable.all(connection))
                .isPresent();
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

    /** Runs one transaction at a time across all instances. */
    <T> T changing(ConnectionTransaction.Work<T, RuntimeException> change) throws SQLException {
        try (var connection = database.getConnection()) {
            return ConnectionTransaction.run(connection, begun -> {
                GenerationTable.lock(begun);
                return change.in(begun);
            });
        }
    }
}
