package org.safeguarding.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.core.ConditionTimeoutException;
import org.safeguarding.servers.Database;
import org.safeguarding.servers.PidFile;
import org.safeguarding.servers.Ports;

/** A second process of metrics-service beside that of a running sandbox: the same database and topics, its own port. */
final class SecondInstance implements AutoCloseable {

    private static final String NAME = "metrics-service-2";

    /** How the statement begins by which a batch moves its offsets, its first. */
    private static final String OFFSETS_MOVE = "WITH move";

    private final Database database;
    private final PlatformApi api;
    private final ServiceProcess definition;
    private final Process process;

    private SecondInstance(Settings settings, Database database) throws IOException {
        this.database = database;
        this.api = new PlatformApi(settings);
        this.definition = new ServiceProcess(
                NAME,
                Service.METRICS.heap(),
                settings.application(Service.METRICS),
                Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", Integer.toString(settings.port(Service.METRICS)),
                        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl() + "?ApplicationName=" + NAME,
                        "QUARKUS_DATASOURCE_USERNAME", database.username(),
                        "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                        "QUARKUS_FLYWAY_PASSWORD", password(settings, "metrics_owner"),
                        "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.kafkaPort(),
                        "QUARKUS_OIDC_AUTH_SERVER_URL", settings.issuerUrl()),
                settings.data().resolve("logs").resolve(NAME + ".log"),
                new PidFile(settings.data().resolve("run").resolve(NAME + ".pid")));
        this.process = definition.start(List.of("-XX:TieredStopAtLevel=1"));
    }

    private static String password(Settings sandbox, String role) throws IOException {
        return Files.readString(sandbox.data().resolve("secrets").resolve(role + ".password"))
                .strip();
    }

    /** Returns when it answers. */
    static SecondInstance start(Settings sandbox) throws Exception {
        Database database = new Database(
                "jdbc:postgresql://127.0.0.1:" + sandbox.postgresPort() + "/metrics",
                "metrics",
                password(sandbox, "metrics"));
        Map<String, String> environment = new HashMap<>(sandbox.environment());
        environment.put(Service.METRICS.portVariable(), Integer.toString(Ports.free()));
        SecondInstance second = new SecondInstance(sandbox.with(environment), database);
        try {
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(() -> second.api.read("analyst", "/v1/indicators").hasNonNull("items"));
            return second;
        } catch (ConditionTimeoutException e) {
            second.close();
            throw e;
        }
    }

    PlatformApi api() {
        return api;
    }

    /**
     * Kills this instance in the middle of a batch of this load: when it has moved its offsets and not yet its cells.
     *
     * <p>It is held up twice. While it has a batch in hand and has written nothing, events still come; an open transaction that has
     * written, anywhere on the server, keeps the relays from publishing what is newer, so that a batch might never come.
     */
    void killInBatch(ContactFlood load) throws SQLException {
        try (Connection offsets = database.connect();
                Connection cells = database.connect();
                Connection watch = database.connect()) {
            lock(offsets, "consumer_offset IN EXCLUSIVE MODE");
            awaitLock(load, watch, query -> query.startsWith(OFFSETS_MOVE));
            lock(cells, "cell IN SHARE ROW EXCLUSIVE MODE");
            offsets.rollback();
            awaitLock(load, watch, query -> !query.startsWith(OFFSETS_MOVE));
            process.destroyForcibly();
            await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
            cells.rollback();
        }
    }

    private static void lock(Connection connection, String table) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            boolean ignored = statement.execute("LOCK TABLE " + table);
        }
    }

    /** Waits until this instance waits for a lock with such a statement. */
    private static void awaitLock(ContactFlood load, Connection watch, Predicate<String> statement) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(load.refusals()).isEmpty();
            assertThat(waiting(watch)).anyMatch(statement);
        });
    }

    /** The statements with which this instance waits for a lock. */
    private static List<String> waiting(Connection watch) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = watch.createStatement();
                ResultSet row = statement.executeQuery("SELECT query FROM pg_stat_activity WHERE application_name = '"
                        + NAME + "' AND wait_event_type = 'Lock'")) {
            while (row.next()) {
                statements.add(row.getString(1).strip());
            }
        }
        return statements;
    }

    @Override
    public void close() {
        definition.stop();
    }
}
