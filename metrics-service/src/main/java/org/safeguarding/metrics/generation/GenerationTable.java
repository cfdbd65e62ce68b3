package org.safeguarding.metrics.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safeguarding.metrics.generation.Generation.Origin;
import org.safeguarding.metrics.generation.Generation.State;
import org.safeguarding.metrics.measure.Profile;

/** The table {@code generation}, and the partitions of each. */
public final class GenerationTable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COLUMNS = """
            id, state, origin, definitions, measures, limits, reason, started_at, copied, copied_at, live_at, retired_at""";
    private static final String ALL = "SELECT " + COLUMNS + " FROM generation ORDER BY id";
    private static final String CREATE = """
            INSERT INTO generation (state, origin, definitions, measures, limits, reason, started_at, copied_at, live_at,
                                    profile_bits)
            VALUES (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
            RETURNING id""";

    private GenerationTable() {}

    /** In the order of their ids. */
    public static List<Generation> all(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(ALL);
                var row = select.executeQuery()) {
            var generations = new ArrayList<Generation>();
            while (row.next()) {
                generations.add(read(row));
            }
            return generations;
        }
    }

    static Optional<Generation> in(State state, List<Generation> all) {
        return all.stream().filter(generation -> generation.state() == state).findFirst();
    }

    /** Until the end of the transaction, only the holder can change which generation is live or being built. */
    static void lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('generation', 0))");
        }
    }

    /** Starts a generation, with tables of its own. */
    public static int create(
            Connection connection,
            State state,
            Origin origin,
            String definitions,
            Map<String, Integer> measures,
            String limits,
            String reason,
            Instant now)
            throws SQLException {
        int id;
        try (var insert = connection.prepareStatement(CREATE)) {
            insert.setString(1, state.name());
            insert.setString(2, origin.name());
            insert.setString(3, definitions);
            insert.setString(4, JSON.writeValueAsString(measures));
            insert.setString(5, limits);
            insert.setString(6, reason);
            insert.setObject(7, now.atOffset(ZoneOffset.UTC));
            insert.setObject(8, origin == Origin.KAFKA ? now.atOffset(ZoneOffset.UTC) : null);
            insert.setObject(9, state == State.LIVE ? now.atOffset(ZoneOffset.UTC) : null);
            insert.setInt(10, Profile.BITS);
            try (var row = insert.executeQuery()) {
                row.next();
                id = row.getInt(1);
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        call(connection, "create_partitions", id);
        return id;
    }

    /** After the commit, answers come from this generation. */
    static void makeLive(Connection connection, int id, Instant now) throws SQLException {
        update(connection, "UPDATE generation SET state = 'RETIRED', retired_at = ? WHERE state = 'LIVE'", now);
        update(connection, "UPDATE generation SET state = 'LIVE', live_at = ? WHERE id = " + id, now);
    }

    /** Abandons the generation being built. */
    static void abandon(Connection connection, Instant now) throws SQLException {
        update(connection, "UPDATE generation SET state = 'RETIRED', retired_at = ? WHERE state = 'BUILDING'", now);
    }

    private static void update(Connection connection, String sql, Instant now) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    /** How many timelines a generation has; 0 if there is no such generation. */
    static long timelines(Connection connection, Optional<Generation> generation) throws SQLException {
        try (var select = connection.prepareStatement("SELECT count(*) FROM timeline WHERE generation = ?")) {
            select.setInt(1, generation.map(Generation::id).orElse(0));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Whether its timelines and cells still exist. */
    static boolean exists(Connection connection, int id) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT to_regclass('timeline_%d') IS NOT NULL".formatted(id))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /**
     * Drops the timelines and cells of a generation that is no longer read or written. Gives up at once if a transaction uses the
     * tables: while this waited for it, every reader would wait behind this.
     */
    static void drop(Connection connection, int id) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '100ms'");
        }
        call(connection, "drop_partitions", id);
    }

    /** Calls a function that runs as the owner of the tables. */
    private static void call(Connection connection, String function, int generation) throws SQLException {
        try (var select = connection.prepareStatement("SELECT %s(?)".formatted(function))) {
            select.setInt(1, generation);
            select.execute();
        }
    }

    private static Generation read(ResultSet row) throws SQLException {
        try {
            return new Generation(
                    row.getInt("id"),
                    State.valueOf(row.getString("state")),
                    Origin.valueOf(row.getString("origin")),
                    row.getString("definitions"),
                    JSON.readValue(row.getString("measures"), new TypeReference<Map<String, Integer>>() {}),
                    row.getString("limits"),
                    row.getString("reason"),
                    instant(row, "started_at"),
                    row.getLong("copied"),
                    instant(row, "copied_at"),
                    instant(row, "live_at"),
                    instant(row, "retired_at"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
