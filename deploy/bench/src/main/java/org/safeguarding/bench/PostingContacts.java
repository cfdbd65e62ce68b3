package org.safeguarding.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;

/**
 * How many contacts a second referrals-service accepts, compared with pgbench running the same statements on the same
 * server.
 */
final class PostingContacts {

    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    /** By the clock. */
    private static final int PER_SECOND = 200;

    private static final int SECONDS = 20;

    private final ClosedLoop.Connect service;
    private final PgBench pgbench;

    PostingContacts(ClosedLoop.Connect service, PgBench pgbench) {
        this.service = service;
        this.pgbench = pgbench;
    }

    void measure(Results results) throws IOException, InterruptedException, ExecutionException {
        results.heading("`POST /v1/contacts` beside pgbench");
        ClosedLoop.Load warmUp = ClosedLoop.run(16, WARM_UP, service);
        double ignored = pgbench.perSecond(16, Duration.ofSeconds(3));
        System.err.printf("  warm-up: %.0f/s%n", warmUp.perSecond());
        measure(16, results);
        measure(32, results);
        Histogram byTheClock = OpenLoop.latencies(PER_SECOND, PER_SECOND * SECONDS, service);
        results.row(
                PER_SECOND + " a second by the clock: p50 / p99",
                "p99 < 25 ms",
                "%.1f / %.1f ms",
                byTheClock.getValueAtPercentile(50) / 1000.0,
                byTheClock.getValueAtPercentile(99) / 1000.0);
    }

    private void measure(int connections, Results results)
            throws IOException, InterruptedException, ExecutionException {
        Median contacts = new Median();
        Median transactions = new Median();
        Median p50 = new Median();
        Median p99 = new Median();
        for (int round = 0; round < ROUNDS; round++) {
            ClosedLoop.Load load = ClosedLoop.run(connections, ROUND, service);
            contacts.add(load.perSecond());
            p50.add(load.millis(50));
            p99.add(load.millis(99));
            transactions.add(pgbench.perSecond(connections, ROUND));
        }
        String with = connections + " connections: ";
        results.row(with + "contacts a second", "", "%,.0f", contacts.value());
        results.row(with + "p50 / p99", "", "%.1f / %.1f ms", p50.value(), p99.value());
        results.row(with + "pgbench transactions a second", "", "%,.0f", transactions.value());
        results.row(with + "ratio", "≥ 0.5", "%.2f", contacts.value() / transactions.value());
    }
}
