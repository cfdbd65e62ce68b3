package org.safeguarding.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.safeguarding.servers.Database;
import org.safeguarding.servers.PidFile;
import org.safeguarding.servers.Ports;

/** A second process of metrics-service beside that of a running sandbox: the same database and topics, its own port. */
final class SecondInstance implements AutoCloseable {

    private static final String NAME = "metrics-service-2";

    private final Database database;
    private final PlatformApi api;
    private final ServiceProcess definition;
    private final Process process;

    private SecondInstance(Settings settings, Database database) {
        this.database = database;
        this.api = new PlatformApi(settings);
        this.definition = new ServiceProcess(
                NAME,
                settings.application(Service.METRICS),
                Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", Integer.toString(settings.port(Service.METRICS)),
                        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl() + "?ApplicationName=" + NAME,
                        "QUARKUS_DATASOURCE_USERNAME", database.username(),
                        "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                        "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.kafkaPort(),
                        "QUARKUS_OIDC_AUTH_SERVER_URL", settings.issuerUrl()),
                settings.data().resolve("logs").resolve(NAME + ".log"),
                new PidFile(settings.data().resolve("run").resolve(NAME + ".pid")));
        this.process = definition.start();
    }

    /** Returns when it answers. */
    static SecondInstance start(Settings sandbox) throws Exception {
        Path password = sandbox.data().resolve("secrets/metrics.password");
        Database database = new Database(
                "jdbc:postgresql://127.0.0.1:" + sandbox.postgresPort() + "/metrics",
                "metrics",
                Files.readString(password).strip());
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

    /** Holds every instance up in the middle of its next batch of this load, and kills this one when it is there. */
    void killInBatch(ContactFlood load) throws SQLException {
        try (Connection hold = database.connect();
                Connection watch = database.connect()) {
            hold.setAutoCommit(false);
            try (Statement statement = hold.createStatement()) {
                boolean ignored = statement.execute("LOCK TABLE cell IN SHARE ROW EXCLUSIVE MODE");
            }
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(load.refusals()).isEmpty();
                assertThat(waits(watch)).anyMatch(wait -> wait.startsWith(NAME + " Lock"));
            });
            process.destroyForcibly();
            await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
            hold.rollback();
        }
    }

    /** What each connection to the database is doing. */
    private static List<String> waits(Connection watch) throws SQLException {
        List<String> waits = new ArrayList<>();
        try (Statement statement = watch.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT concat_ws(' ', application_name, wait_event_type, wait_event, state, query) FROM"
                                + " pg_stat_activity WHERE datname = current_database()")) {
            while (row.next()) {
                waits.add(row.getString(1));
            }
        }
        return waits;
    }

    @Override
    public void close() {
        definition.stop();
    }
}
