package org.safeguarding.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxPartitionsTest {

    private static final Cursor START = new Cursor(0, 0);
    private static final Cursor END = new Cursor(Long.MAX_VALUE, 0);

    private OutboxDatabase database;
    private Connection connection;

    @BeforeEach
    void newDatabase() throws Exception {
        database = new OutboxDatabase();
        connection = database.dataSource().getConnection();
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void today_and_three_days_ahead_have_a_partition() throws Exception {
        on("2026-12-30T23:59:59Z", START);
        on("2026-12-30T23:59:59Z", START);

        assertThat(partitions())
                .containsExactly(
                        "outbox_day_20261230",
                        "outbox_day_20261231",
                        "outbox_day_20270101",
                        "outbox_day_20270102",
                        "outbox_default");
    }

    @Test
    void a_row_goes_to_the_partition_of_its_day_in_utc_and_any_other_to_the_default() throws Exception {
        on("2026-03-10T12:00:00Z", START);
        write("2026-03-10T23:59:59.999999Z");
        write("2026-03-11T00:00:00Z");
        write("2026-04-01T00:00:00Z");

        assertThat(rows("outbox_day_20260310")).isOne();
        assertThat(rows("outbox_day_20260311")).isOne();
        assertThat(rows("outbox_default")).isOne();
    }

    @Test
    void a_writer_on_its_way_while_the_partition_of_its_day_is_made_is_not_refused() throws Exception {
        try (var other = database.connect();
                var statement = other.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE outbox_default IN ROW EXCLUSIVE MODE");
            var made = threads.submit(() -> {
                on("2026-03-10T12:00:00Z", START);
                return null;
            });
            awaitWaiting(1);
            var written = threads.submit(() -> {
                write("2026-03-10T13:00:00Z");
                return null;
            });
            awaitWaiting(2);
            other.rollback();
            made.get();
            written.get();
        }
        assertThat(rows("outbox_day_20260310")).isOne();
    }

    private void awaitWaiting(int locks) {
        await().pollInterval(Duration.ofMillis(10))
                .until(() -> database.number("SELECT count(*) FROM pg_locks WHERE NOT granted AND database ="
                                + " (SELECT oid FROM pg_database WHERE datname = current_database())")
                        == locks);
    }

    @Test
    void rows_of_all_partitions_are_numbered_in_one_sequence_and_keep_their_comments() throws Exception {
        write("2026-03-10T12:00:00Z");
        on("2026-03-11T12:00:00Z", START);
        write("2026-03-11T12:00:00Z");

        assertThat(database.number("SELECT max(position) FROM outbox")).isEqualTo(2);
        assertThat(database.number(
                        "SELECT count(*) FROM pg_description WHERE objoid = 'outbox_day_20260311'::regclass"))
                .isEqualTo(14);
    }

    @Test
    void a_published_day_is_dropped_a_week_after_its_end() throws Exception {
        on("2026-03-10T12:00:00Z", START);
        write("2026-03-10T12:00:00Z");

        on("2026-03-17T23:59:59Z", END);
        assertThat(partitions()).contains("outbox_day_20260310");

        on("2026-03-18T00:00:00Z", END);
        assertThat(partitions()).doesNotContain("outbox_day_20260310").contains("outbox_day_20260311");
    }

    @Test
    void a_day_that_is_not_published_is_never_dropped() throws Exception {
        on("2026-03-10T12:00:00Z", START);
        write("2026-03-10T12:00:00Z");

        on("2027-03-10T12:00:00Z", START);

        assertThat(partitions()).contains("outbox_day_20260310").doesNotContain("outbox_day_20260311");
        assertThat(rows("outbox")).isOne();
    }

    @Test
    void a_day_whose_rows_are_in_the_default_partition_stays_there_until_it_is_published_and_old() throws Exception {
        write("2026-03-10T12:00:00Z");

        on("2026-03-10T12:00:00Z", START);
        assertThat(partitions()).doesNotContain("outbox_day_20260310").contains("outbox_day_20260311");

        on("2026-03-18T00:00:00Z", START);
        assertThat(rows("outbox_default")).isOne();

        on("2026-03-18T00:00:00Z", END);
        assertThat(rows("outbox_default")).isZero();
    }

    @Test
    void a_writer_that_is_still_busy_only_puts_the_work_off() throws Exception {
        on("2026-03-10T12:00:00Z", START);
        try (var statement = connection.createStatement();
                var writer = database.connect()) {
            statement.execute("SET lock_timeout = '50ms'");
            writer.setAutoCommit(false);
            database.append(writer, new Events().contact());

            on("2026-04-10T12:00:00Z", END);
            assertThat(partitions()).contains("outbox_day_20260310").doesNotContain("outbox_day_20260410");
            writer.rollback();
        }

        on("2026-04-10T12:00:00Z", END);

        assertThat(partitions()).doesNotContain("outbox_day_20260310").contains("outbox_day_20260410");
    }

    private void on(String time, Cursor cursor) {
        var clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
        new OutboxPartitions(connection, Duration.ofDays(7), clock).seeTo(cursor);
    }

    private void write(String time) throws SQLException {
        database.execute(
                "INSERT INTO outbox (written_at, event_id, subject, key, time, record_version, type, authority,"
                        + " agency, data) SELECT '" + time + "', id, id, id, now(), 1, 'referrals.contact.received.v1',"
                        + " 'E08000018', 'police', '{}' FROM gen_random_uuid() AS id");
    }

    private long rows(String table) {
        return database.number("SELECT count(*) FROM " + table);
    }

    private List<String> partitions() throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT inhrelid::regclass FROM pg_inherits"
                        + " WHERE inhparent = 'outbox'::regclass ORDER BY 1")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        names.sort(null);
        return names;
    }
}
