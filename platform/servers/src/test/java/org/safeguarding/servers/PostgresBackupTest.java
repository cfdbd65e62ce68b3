package org.safeguarding.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBackupTest {

    @TempDir
    Path folder;

    private PostgresSettings settings;
    private Path backup;

    @BeforeEach
    void choose() {
        settings = new PostgresSettings(Optional.of(folder.resolve("postgres")), Ports.free(), false);
        backup = folder.resolve("backup");
    }

    @Test
    void a_backup_under_load_has_every_earlier_commit_and_only_whole_transactions() throws Exception {
        int committedBefore;
        try (PostgresServer server = EmbeddedPostgres.start(settings);
                Load load = new Load(server.superuser())) {
            load.awaitBegun();
            committedBefore = load.committed();
            Infrastructure.EMBEDDED.backUp(settings, backup);
        }

        Optional<Path> before = Infrastructure.EMBEDDED.restore(backup, settings);

        assertThat(before).contains(folder.resolve("postgres.before-restore-1"));
        try (PostgresServer server = EmbeddedPostgres.start(settings)) {
            assertThat(query(server.superuser(), "SELECT count(*) FROM entry WHERE id <= " + committedBefore))
                    .isEqualTo(Integer.toString(committedBefore));
            assertThat(query(server.superuser(), """
                    SELECT count(*) FROM entry FULL JOIN counter_entry USING (id)
                     WHERE entry.amount IS DISTINCT FROM -counter_entry.amount""")).isEqualTo("0");
            assertThat(query(server.superuser(), "SELECT sum(amount) = (SELECT balance FROM account) FROM entry"))
                    .isEqualTo("t");
        }
    }

    @Test
    void what_is_put_back_has_the_passwords_of_today_and_what_was_there_is_kept() throws SQLException {
        try (PostgresServer server = EmbeddedPostgres.start(settings)) {
            Database owner =
                    server.createDatabase("plans", "owner then", "then").owner();
            execute(owner, "CREATE TABLE plan AS SELECT 1 AS number");
            Infrastructure.EMBEDDED.backUp(settings, backup);
            execute(owner, "UPDATE plan SET number = 2");
            server.createDatabase("plans", "owner now", "now");
        }

        for (String place : new String[] {"postgres.before-restore-1", "postgres.before-restore-2"}) {
            assertThat(Infrastructure.EMBEDDED.restore(backup, settings)).contains(folder.resolve(place));
        }

        try (PostgresServer server = EmbeddedPostgres.start(settings)) {
            DatabaseRoles plans = server.createDatabase("plans", "owner now", "now");
            assertThat(query(plans.service(), "SELECT number FROM plan")).isEqualTo("1");
            execute(plans.owner(), "DROP TABLE plan");
        }
        PostgresSettings kept =
                new PostgresSettings(Optional.of(folder.resolve("postgres.before-restore-1")), 0, false);
        try (PostgresServer server = EmbeddedPostgres.start(kept)) {
            Database plans = new Database(server.superuser().named("plans").jdbcUrl(), "plans", "now");
            assertThat(query(plans, "SELECT number FROM plan")).isEqualTo("2");
        }
    }

    @Test
    void a_folder_that_is_not_empty_gets_no_backup() throws Exception {
        Files.createDirectories(backup);
        Files.writeString(backup.resolve("mine"), "");

        assertThatThrownBy(() -> Infrastructure.EMBEDDED.backUp(settings, backup))
                .isInstanceOf(ServerFailure.class)
                .hasMessage("A backup needs an empty folder, and " + backup + " is not empty.");
    }

    @Test
    void half_a_backup_is_not_restored_and_nothing_is_moved() throws Exception {
        Files.createDirectories(backup.resolve("cluster"));
        Files.createDirectories(folder.resolve("postgres"));

        assertThatThrownBy(() -> Infrastructure.EMBEDDED.restore(backup, settings))
                .isInstanceOf(ServerFailure.class)
                .hasMessage("There is no complete backup in " + backup + ".");

        assertThat(folder).isDirectoryNotContaining("glob:**before-restore*");
    }

    /** Writes three tables in each transaction, and often has the server remove the log that it needs no longer. */
    private static final class Load implements AutoCloseable {

        private static final int TRANSACTIONS_OF_A_SEGMENT = 300;

        private final Database database;
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final AtomicBoolean ended = new AtomicBoolean();
        private final AtomicInteger committed = new AtomicInteger();
        private final CountDownLatch begun = new CountDownLatch(100);
        private final Future<?> writing;

        Load(Database database) throws SQLException {
            this.database = database;
            execute(database, """
                    CREATE TABLE entry (id int PRIMARY KEY, amount int NOT NULL);
                    CREATE TABLE counter_entry (id int PRIMARY KEY, amount int NOT NULL);
                    CREATE TABLE account AS SELECT 0::bigint AS balance""");
            writing = thread.submit(write());
        }

        private Callable<Void> write() {
            return () -> {
                try (Connection connection = database.connect();
                        Statement statement = connection.createStatement()) {
                    connection.setAutoCommit(false);
                    for (int id = 1; !ended.get(); id++) {
                        statement.execute("INSERT INTO entry VALUES (%1$d, %1$d)".formatted(id));
                        statement.execute("INSERT INTO counter_entry VALUES (%1$d, -%1$d)".formatted(id));
                        statement.execute("UPDATE account SET balance = balance + " + id);
                        connection.commit();
                        committed.set(id);
                        begun.countDown();
                        if (id % TRANSACTIONS_OF_A_SEGMENT == 0) {
                            execute(database, "SELECT pg_switch_wal()");
                            execute(database, "CHECKPOINT");
                        }
                    }
                }
                return null;
            };
        }

        void awaitBegun() throws InterruptedException {
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        }

        /** Their ids are 1 to this. */
        int committed() {
            return committed.get();
        }

        @Override
        public void close() throws Exception {
            ended.set(true);
            writing.get();
            thread.shutdown();
        }
    }

    private static String query(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
