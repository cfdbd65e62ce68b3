package org.safeguarding.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.safeguarding.sandbox.Parts;
import org.safeguarding.sandbox.Service;
import org.safeguarding.servers.Database;

/**
 * How fast metrics-service applies a history on the topics, starting from an empty database. It is measured by the
 * offsets that the service moves in the transactions of the effect. Time runs from the first look after it is ready,
 * and what was applied by then is left out.
 */
final class ApplyRate {

    private static final Duration STANDSTILL = Duration.ofMinutes(1);

    /** By the consumer that is furthest ahead, if there is more than one generation. */
    private static final String APPLIED = """
            SELECT coalesce(max(applied), 0)
            FROM (SELECT sum(next_offset) AS applied FROM consumer_offset GROUP BY consumer) AS consumers""";

    /**
     * @param at seconds since the first sample
     * @param heap used, MB, garbage included
     * @param resident MB
     */
    private record Sample(double at, long applied, double heap, double resident) {}

    private final Parts parts;
    private final long events;

    ApplyRate(Parts parts, long events) {
        this.parts = parts;
        this.events = events;
    }

    /** Events a second; the service keeps running afterwards. */
    double measure(Results results) throws IOException, SQLException, InterruptedException {
        Parts.Started service = parts.start(Service.METRICS);
        List<Sample> samples = watch(service, parts.database(Service.METRICS).service());
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        double perSecond = (last.applied() - first.applied()) / last.at();
        results.row("metrics-service, events a second", "≥ 15,000", "%,.0f", perSecond);
        results.row(
                "by quarter of the history",
                "",
                "%,.0f / %,.0f / %,.0f / %,.0f",
                speed(samples, 0),
                speed(samples, 1),
                speed(samples, 2),
                speed(samples, 3));
        results.row("its JVM", "", "%s", Memory.flags(service.process()));
        results.row(
                "heap used at 25 / 50 / 75 / 100 %, and most",
                "flat",
                "%.0f / %.0f / %.0f / %.0f, %.0f MB",
                at(samples, 1).heap(),
                at(samples, 2).heap(),
                at(samples, 3).heap(),
                last.heap(),
                samples.stream().mapToDouble(Sample::heap).max().orElseThrow());
        results.row(
                "resident at 25 / 50 / 75 / 100 %, and most",
                "flat",
                "%.0f / %.0f / %.0f / %.0f, %.0f MB",
                at(samples, 1).resident(),
                at(samples, 2).resident(),
                at(samples, 3).resident(),
                last.resident(),
                Memory.highestResident(service.process()));
        return perSecond;
    }

    private double speed(List<Sample> samples, int quarter) {
        Sample from = at(samples, quarter);
        Sample to = at(samples, quarter + 1);
        return to.at() == from.at() ? Double.NaN : (to.applied() - from.applied()) / (to.at() - from.at());
    }

    /** The first sample by which this many quarters of the events were applied. */
    private Sample at(List<Sample> samples, int quarters) {
        return samples.stream()
                .filter(sample -> sample.applied() * 4 >= events * quarters)
                .findFirst()
                .orElseThrow();
    }

    private List<Sample> watch(Parts.Started service, Database database)
            throws IOException, SQLException, InterruptedException {
        List<Sample> samples = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement applied = connection.prepareStatement(APPLIED);
                HttpConnection http = new HttpConnection(service.url(), "")) {
            long began = System.nanoTime();
            long movedAt = began;
            for (long now = 0; now < events; ) {
                long before = now;
                now = applied(applied);
                long at = System.nanoTime();
                movedAt = now > before ? at : movedAt;
                if (at - movedAt > STANDSTILL.toNanos()) {
                    throw new IOException("metrics-service has stopped at " + now + " of " + events + " events.");
                }
                samples.add(new Sample((at - began) / 1e9, now, heap(http), Memory.resident(service.process())));
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
        return samples;
    }

    private static long applied(PreparedStatement applied) throws SQLException {
        try (ResultSet row = applied.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** MB. */
    private static double heap(HttpConnection http) throws IOException {
        return http.get("/q/metrics")
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / (1 << 20);
    }
}
