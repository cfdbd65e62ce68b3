package org.safeguarding.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    @Test
    void a_durable_server_waits_for_the_disk_and_a_fast_one_does_not() throws SQLException {
        try (PostgresServer durable = EmbeddedPostgres.start(PostgresSettings.durable(folder, 0));
                PostgresServer fast = EmbeddedPostgres.start(PostgresSettings.fast())) {
            assertThat(query(durable.superuser(), "SHOW fsync")).isEqualTo("on");
            assertThat(query(durable.superuser(), "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(durable.superuser(), "SHOW full_page_writes")).isEqualTo("on");
            assertThat(query(durable.superuser(), "SHOW max_wal_size")).isEqualTo("1GB");
            assertThat(query(durable.superuser(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(durable.superuser(), "SHOW server_version")).startsWith("18.");
            assertThat(query(fast.superuser(), "SHOW fsync")).isEqualTo("off");
        }
    }

    /** The creation stops half way, at a privilege that another transaction changes. */
    @Test
    void no_role_can_log_in_before_its_database_is_complete() throws Exception {
        try (PostgresServer server = EmbeddedPostgres.start(PostgresSettings.fast());
                Connection other = server.superuser().connect()) {
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                boolean ignored = statement.execute("GRANT TEMPORARY ON DATABASE template1 TO PUBLIC");
            }
            DatabaseRoles early = server.database("early", "secret", "another");
            FutureTask<DatabaseRoles> creation =
                    new FutureTask<>(() -> server.createDatabase("early", "secret", "another"));
            Thread creator = Thread.ofPlatform().start(creation);
            while (query(server.superuser(), "SELECT count(*) FROM pg_locks WHERE NOT granted")
                    .equals("0")) {
                Thread.onSpinWait();
            }

            for (Database role : List.of(early.owner(), early.service())) {
                assertThatThrownBy(role::connect).hasMessageContaining("password authentication failed");
            }

            other.rollback();
            creator.join();
            assertThat(query(creation.get().owner(), "SELECT has_schema_privilege('public', 'create')"))
                    .isEqualTo("t");
        }
    }

    @Test
    void a_role_sees_only_its_own_database_and_only_with_its_password() throws SQLException {
        try (PostgresServer server = EmbeddedPostgres.start(PostgresSettings.fast())) {
            Database referrals = server.createDatabase("referrals", "owner's secret", "one'; secret")
                    .service();
            Database plans =
                    server.createDatabase("plans", "another", "yet another").service();

            assertThat(query(referrals, "SELECT current_user || '@' || current_database()"))
                    .isEqualTo("referrals@referrals");
            assertThatThrownBy(() -> referrals.named("plans").connect())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
            assertThatThrownBy(() -> referrals.named("postgres").connect())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
            assertThatThrownBy(() -> new Database(plans.jdbcUrl(), "plans", "one'; secret").connect())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> new Database(server.superuser().jdbcUrl(), "postgres", "guess").connect())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_server_that_does_not_know_the_password_is_stopped_at_once_and_named() throws Exception {
        EmbeddedPostgres.start(PostgresSettings.durable(folder, 0)).close();
        Files.delete(folder.resolve("superuser-password"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(PostgresSettings.durable(folder, 0)))
                .isInstanceOf(ServerFailure.class)
                .hasMessage("PostgreSQL does not know the password in " + folder.resolve("superuser-password") + ".");
        assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void creating_a_database_again_keeps_its_data_and_changes_the_password() throws SQLException {
        try (PostgresServer server = EmbeddedPostgres.start(PostgresSettings.fast())) {
            execute(
                    server.createDatabase("referrals", "owner's first", "first").owner(),
                    "CREATE TABLE kept AS SELECT 42 AS answer");

            DatabaseRoles again = server.createDatabase("referrals", "owner's second", "second");

            assertThat(query(again.owner(), "SELECT answer FROM kept")).isEqualTo("42");
            assertThat(query(again.service(), "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void a_service_writes_rows_and_only_the_owner_changes_the_schema() throws SQLException {
        try (PostgresServer server = EmbeddedPostgres.start(PostgresSettings.fast())) {
            DatabaseRoles plans = server.createDatabase("plans", "owner's secret", "secret");
            execute(plans.owner(), "CREATE TABLE plan (id serial PRIMARY KEY, ended boolean)");
            execute(plans.owner(), "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'");

            execute(plans.service(), "INSERT INTO plan (ended) VALUES (false), (false)");
            execute(plans.service(), "UPDATE plan SET ended = true WHERE id = 1");
            execute(plans.service(), "DELETE FROM plan WHERE id = 2");

            assertThat(query(plans.service(), "SELECT count(*) + one() FROM plan WHERE ended"))
                    .isEqualTo("2");
            for (String refused : List.of(
                    "TRUNCATE plan",
                    "DROP TABLE plan",
                    "ALTER TABLE plan DISABLE TRIGGER ALL",
                    "CREATE TABLE other (id int)",
                    "CREATE TEMPORARY TABLE other (id int)",
                    "SET ROLE plans_owner")) {
                assertThatThrownBy(() -> execute(plans.service(), refused))
                        .as(refused)
                        .isInstanceOf(SQLException.class)
                        .hasMessageMatching("(?s)ERROR: (permission denied|must be owner).*");
            }
        }
    }

    @Test
    void a_database_that_its_service_owned_is_handed_over_once() throws SQLException {
        try (PostgresServer server = EmbeddedPostgres.start(PostgresSettings.fast())) {
            execute(server.superuser(), "CREATE ROLE plans LOGIN PASSWORD 'old'");
            execute(server.superuser(), "CREATE DATABASE plans OWNER plans");
            Database before = new Database(server.superuser().named("plans").jdbcUrl(), "plans", "old");
            execute(before, "CREATE TABLE plan (id serial PRIMARY KEY); CREATE TABLE journal (id int)");
            execute(before, "INSERT INTO plan DEFAULT VALUES; INSERT INTO journal VALUES (1)");

            DatabaseRoles after = server.createDatabase("plans", "owner's secret", "secret");

            execute(after.service(), "INSERT INTO plan DEFAULT VALUES; UPDATE journal SET id = 2");
            assertThat(query(after.service(), "SELECT max(plan.id) + max(journal.id) FROM plan, journal"))
                    .isEqualTo("4");
            assertThatThrownBy(() -> execute(after.service(), "DROP TABLE plan"))
                    .hasMessageContaining("must be owner of table plan");
            execute(after.owner(), "CREATE TABLE later (id int); REVOKE UPDATE, DELETE ON journal FROM plans");
            execute(after.service(), "INSERT INTO later VALUES (1)");

            assertThat(server.createDatabase("plans", "owner's secret", "secret"))
                    .isEqualTo(after);

            assertThatThrownBy(() -> execute(after.service(), "UPDATE journal SET id = 3"))
                    .hasMessageContaining("permission denied for table journal");
        }
    }

    @Test
    void databases_may_be_created_at_the_same_time() {
        try (PostgresServer server = EmbeddedPostgres.start(PostgresSettings.fast())) {
            List<String> urls = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(number -> server.createDatabase("at_once_" + number, "owner's secret", "secret"))
                    .map(roles -> roles.service().jdbcUrl())
                    .toList();

            assertThat(urls).doesNotHaveDuplicates().hasSize(8);
        }
    }

    @Test
    void a_found_folder_is_used_again_with_the_same_passwords() throws Exception {
        Database first;
        try (PostgresServer server = EmbeddedPostgres.start(PostgresSettings.durable(folder, 0))) {
            first = server.createDatabase("referrals", "owner's secret", "secret")
                    .owner();
            execute(first, "CREATE TABLE kept AS SELECT 42 AS answer");
        }

        try (PostgresServer server = EmbeddedPostgres.start(PostgresSettings.durable(folder, 0))) {
            Database found =
                    new Database(server.superuser().named("referrals").jdbcUrl(), first.username(), first.password());
            assertThat(query(found, "SELECT answer FROM kept")).isEqualTo("42");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("superuser-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_server_left_behind_by_a_killed_parent_is_stopped_first() throws SQLException {
        PostgresServer leftBehind = EmbeddedPostgres.start(PostgresSettings.durable(folder, 0));
        execute(leftBehind.superuser(), "CREATE TABLE kept AS SELECT 42 AS answer");

        try (PostgresServer server = EmbeddedPostgres.start(PostgresSettings.durable(folder, 0))) {
            assertThat(leftBehind.process().orElseThrow().isAlive()).isFalse();
            assertThat(query(server.superuser(), "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void a_temporary_folder_is_gone_after_the_end() {
        EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.fast());
        Path temporary = server.folder();
        assertThat(temporary).exists();

        server.close();

        assertThat(temporary).doesNotExist();
        assertThat(server.process().orElseThrow().isAlive()).isFalse();
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
