package org.safeguarding.messaging.outbox;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.safeguarding.messaging.ConnectionTransaction;

/**
 * The partitions of the outbox, one for each day in UTC. They are created days ahead and dropped whole once they are
 * published and old enough. Deleting rows would cost as much as writing them, and would leave the index to be cleaned.
 * Without a partition, rows go to the default one, so nothing here is urgent, and a failure is tried again at the next
 * turn.
 */
final class OutboxPartitions {

    static final int DAYS_AHEAD = 3;

    private static final Logger LOG = Logger.getLogger(OutboxPartitions.class);
    private static final String PREFIX = "outbox_day_";

    private final Connection connection;
    private final Duration retention;
    private final Clock clock;

    /** @param retention how long a day is kept after its end */
    OutboxPartitions(Connection connection, Duration retention, Clock clock) {
        this.connection = connection;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Creates the partitions of the next days and drops those that are past their retention, if they lie before the
     * cursor.
     */
    void seeTo(Cursor cursor) {
        try {
            var days = days();
            var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            for (var day = today; !day.isAfter(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
                if (!days.contains(day) && !inDefault(day)) {
                    make(day, day.equals(today));
                }
            }
            var kept = LocalDate.ofInstant(clock.instant().minus(retention), ZoneOffset.UTC);
            for (var day : days.headSet(kept)) {
                if (published(day, cursor)) {
                    execute("DROP TABLE " + table(day));
                }
            }
            emptyDefault(kept, cursor);
        } catch (SQLException e) {
            LOG.warnf("The partitions of the outbox could not be maintained: %s", e.getMessage());
        }
    }

    private SortedSet<LocalDate> days() throws SQLException {
        var days = new TreeSet<LocalDate>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT relname FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
                        WHERE inhparent = 'outbox'::regclass AND relname LIKE 'outbox\\_day\\_%'""")) {
            while (row.next()) {
                days.add(LocalDate.parse(row.getString(1).substring(PREFIX.length()), BASIC_ISO_DATE));
            }
        }
        return days;
    }

    /**
     * Creates the table first and then attaches it: creating it in place would lock out the writers. Only the partition
     * of the current day makes them wait, because otherwise a row on its way to the default partition would be refused
     * there.
     */
    private void make(LocalDate day, boolean writtenNow) throws SQLException {
        var table = table(day);
        ConnectionTransaction.<Void, SQLException>run(connection, _ -> {
            if (writtenNow) {
                execute("SET LOCAL lock_timeout = '3s'; LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE");
            }
            execute("""
                CREATE TABLE %1$s (LIKE outbox INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING COMMENTS);
                COMMENT ON TABLE %1$s IS 'Rows of the outbox written on %2$s, UTC.';
                ALTER TABLE outbox ATTACH PARTITION %1$s FOR VALUES FROM ('%2$s 00:00Z') TO ('%3$s 00:00Z');
                """.formatted(table, day, day.plusDays(1)));
            return null;
        });
    }

    private boolean published(LocalDate day, Cursor cursor) throws SQLException {
        return !exists("SELECT FROM %s WHERE (xid, position) > ('%d', %d)"
                .formatted(table(day), cursor.xid(), cursor.position()));
    }

    private boolean inDefault(LocalDate day) throws SQLException {
        return exists("SELECT FROM outbox_default WHERE written_at >= '%s 00:00Z' AND written_at < '%s 00:00Z'"
                .formatted(day, day.plusDays(1)));
    }

    private void emptyDefault(LocalDate kept, Cursor cursor) throws SQLException {
        execute("DELETE FROM outbox_default WHERE written_at < '%s 00:00Z' AND (xid, position) <= ('%d', %d)"
                .formatted(kept, cursor.xid(), cursor.position()));
    }

    private boolean exists(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT EXISTS (" + query + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String table(LocalDate day) {
        return PREFIX + day.format(BASIC_ISO_DATE);
    }
}
