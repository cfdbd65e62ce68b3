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

    @Test
    void a_role_sees_only_its_own_database_and_only_with_its_password() throws SQLException {
        try (PostgresServer server = EmbeddedPostgres.start(PostgresSettings.fast())) {
            Database referrals = server.createDatabase("referrals", "one'; secret");
            Database plans = server.createDatabase("plans", "another secret");

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
    void creating_a_database_again_keeps_its_data_and_changes_the_password() throws SQLException {
        try (PostgresServer server = EmbeddedPostgres.start(PostgresSettings.fast())) {
            execute(server.createDatabase("referrals", "first"), "CREATE TABLE kept AS SELECT 42 AS answer");

            Database again = server.createDatabase("referrals", "second");

            assertThat(query(again, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void databases_may_be_created_at_the_same_time() {
        try (PostgresServer server = EmbeddedPostgres.start(PostgresSettings.fast())) {
            List<String> urls = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(number ->
                            server.createDatabase("at_once_" + number, "secret").jdbcUrl())
                    .toList();

            assertThat(urls).doesNotHaveDuplicates().hasSize(8);
        }
    }

    @Test
    void a_found_folder_is_used_again_with_the_same_passwords() throws Exception {
        Database first;
        try (PostgresServer server = EmbeddedPostgres.start(PostgresSettings.durable(folder, 0))) {
            first = server.createDatabase("referrals", "secret");
            execute(first, "CREATE TABLE kept AS SELECT 42 AS answer");
        }

        try (PostgresServer server = EmbeddedPostgres.start(PostgresSettings.durable(folder, 0))) {
            Database found = new Database(server.superuser().named("referrals").jdbcUrl(), "referrals", "secret");
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
