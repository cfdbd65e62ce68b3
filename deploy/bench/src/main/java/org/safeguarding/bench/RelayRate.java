package org.safeguarding.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.safeguarding.servers.Database;

/** How many events a second the relay of a running referrals-service publishes when many are waiting. */
final class RelayRate {

    private static final int ROUNDS = 3;
    private static final int EVENTS = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Copies of events that were published before, of new records. */
    private static final String BACKLOG = """
            insert into journal (id, record_kind, record_id, version, action, actor, agency, authority, recorded_at,
                                 traceparent, event_type, event_key, fact)
            select gen_random_uuid(), record_kind, gen_random_uuid(), 1, action, actor, agency, authority, recorded_at,
                   traceparent, event_type, event_key, fact
            from journal where event_type is not null limit\s""" + EVENTS;

    private static final String WAITING =
            "select exists (select 1 from journal j, relay_cursor c where (j.xid, j.number) > (c.xid, c.number))";

    private final Database database;

    /** @param database of referrals-service; it is useless for anything else afterwards */
    RelayRate(Database database) {
        this.database = database;
    }

    void measure(Results results) throws SQLException, IOException, InterruptedException {
        results.heading("The relay");
        Median perSecond = new Median();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            awaitNothingWaits(statement);
            for (int round = 0; round < ROUNDS; round++) {
                int written = statement.executeUpdate(BACKLOG);
                long began = System.nanoTime();
                awaitNothingWaits(statement);
                perSecond.add(written / ((System.nanoTime() - began) / 1e9));
            }
        }
        results.row("events a second of a backlog of " + EVENTS, "≥ 20,000", "%,.0f", perSecond.value());
    }

    private static void awaitNothingWaits(Statement statement) throws SQLException, IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (waiting(statement)) {
            if (System.nanoTime() > end) {
                throw new IOException("The relay has not published its backlog.");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static boolean waiting(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(WAITING)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
