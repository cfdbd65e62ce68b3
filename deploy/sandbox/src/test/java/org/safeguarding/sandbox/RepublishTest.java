package org.safeguarding.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguarding.servers.Database;
import org.safeguarding.servers.Infrastructure;
import org.safeguarding.servers.PostgresServer;
import org.safeguarding.servers.PostgresSettings;
import org.safeguarding.servers.Secrets;
import org.safeguarding.servers.ServerFailure;

/** The command against the tables of the relay, which this test moves in the relay's place. */
class RepublishTest {

    private static final String TABLES = """
            create table epoch (number bigint, sent bigint, total bigint, ended_at timestamptz);
            create table epoch_request (number bigint generated always as identity, reason text);
            insert into epoch values (1, 7, 7, now())""";

    @TempDir
    Path data;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private PostgresServer server;
    private Database referrals;
    private Republish command;

    @BeforeEach
    void start() throws Exception {
        server = Infrastructure.EMBEDDED.postgres(PostgresSettings.fast());
        String password = Secrets.kept(data.resolve("secrets/referrals.password"));
        execute(server.superuser(), "create role referrals login password '" + password + "'");
        execute(server.superuser(), "create database referrals owner referrals");
        int port = URI.create(server.superuser().jdbcUrl().substring("jdbc:".length()))
                .getPort();
        referrals = new Database("jdbc:postgresql://127.0.0.1:" + port + "/referrals", "referrals", password);
        execute(referrals, TABLES);
        Settings settings = Settings.of(data, Map.of("DATA", data.toString(), "POSTGRES_PORT", Integer.toString(port)));
        command = new Republish(settings, new PrintStream(shown, true, UTF_8));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void it_asks_shows_progress_and_returns_at_the_end() throws Exception {
        var running = CompletableFuture.runAsync(() -> command.of("referrals"));
        await().atMost(Duration.ofMinutes(1)).until(() -> count("epoch_request") == 1);

        execute(referrals, "insert into epoch values (2, 5, 10, null); delete from epoch_request");
        await().atMost(Duration.ofMinutes(1)).until(() -> shown.toString(UTF_8).contains("50 %"));
        assertThat(running).isNotDone();
        execute(referrals, "update epoch set sent = 10, ended_at = now() where number = 2");

        assertThat(running).succeedsWithin(Duration.ofMinutes(1));
        assertThat(shown.toString(UTF_8)).isEqualTo("referrals   50 %  5 records\nreferrals  100 %  10 records\n");
    }

    @Test
    void a_name_of_no_service_is_refused() {
        assertThatThrownBy(() -> command.of("metric"))
                .isInstanceOf(ServerFailure.class)
                .hasMessage("'metric' is no service: one of referrals, plans, inspections, metrics.");
    }

    private long count(String table) throws SQLException {
        try (Connection connection = referrals.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
