package org.safeguarding.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.safeguarding.bench.peer.AnalystQuery.Counts;
import org.safeguarding.servers.Database;

/**
 * How fast all cells are computed again from the timelines, and how long answers take meanwhile. Answers come from the
 * old cells until the new ones replace them, and must stay the same.
 */
final class Rebuild {

    private static final Question QUESTION = Question.of("re-referral-rate", "month");
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LIMIT = Duration.ofHours(1);

    private static final String PROGRESS = """
            SELECT copied, extract(epoch FROM copied_at - started_at), extract(epoch FROM live_at - started_at)
            FROM generation WHERE id = (SELECT max(id) FROM generation)""";

    /**
     * @param copied timelines
     * @param copying seconds until the last was copied
     * @param live seconds until answers came from the new generation
     */
    private record Done(long copied, double copying, double live) {}

    private final URI metrics;
    private final String analyst;
    private final Database database;

    /**
     * @param database of metrics-service
     */
    Rebuild(URI metrics, String analyst, Database database) {
        this.metrics = metrics;
        this.analyst = analyst;
        this.database = database;
    }

    void measure(Results results) throws IOException, SQLException, InterruptedException {
        Histogram latency = new Histogram(TimeUnit.MINUTES.toMicros(2), 3);
        try (HttpConnection http = new HttpConnection(metrics, analyst)) {
            Map<String, Map<String, Counts>> before = QUESTION.counts(http);
            begin(http);
            Done done = askUntilLive(http, latency);
            results.row("timelines of children", "", "%,d", done.copied());
            results.row("children a second, until answers come from it", "", "%,.0f", done.copied() / done.live());
            results.row("children a second, copying and counting alone", "", "%,.0f", done.copied() / done.copying());
            results.row(
                    "answers meanwhile, 20 a second, HTTP p50 / p99",
                    "",
                    "%.2f / %.2f ms",
                    latency.getValueAtPercentile(50) / 1000.0,
                    latency.getValueAtPercentile(99) / 1000.0);
            Map<String, Map<String, Counts>> after = QUESTION.counts(http);
            if (!after.equals(before)) {
                throw new IOException("After the rebuild " + after + ", before it " + before);
            }
        }
    }

    private static void begin(HttpConnection http) throws IOException {
        HttpConnection.Response response = http.post(
                "/v1/generations",
                "Content-Type: application/json\r\n",
                "{\"origin\":\"TIMELINES\",\"reason\":\"Benchmark\"}".getBytes(StandardCharsets.UTF_8));
        if (response.status() != 200) {
            throw new IOException("No generation was started: " + response.status() + " " + response.text());
        }
    }

    private Done askUntilLive(HttpConnection http, Histogram latency)
            throws IOException, SQLException, InterruptedException {
        String path = QUESTION.path();
        long end = System.nanoTime() + LIMIT.toNanos();
        try (Connection connection = database.connect();
                PreparedStatement progress = connection.prepareStatement(PROGRESS)) {
            while (System.nanoTime() < end) {
                long sent = System.nanoTime();
                HttpConnection.Response response = http.get(path);
                latency.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - sent));
                if (response.status() != 200) {
                    throw new IOException(path + " answered " + response.status() + ": " + response.text());
                }
                try (ResultSet row = progress.executeQuery()) {
                    row.next();
                    double live = row.getDouble(3);
                    if (live > 0) {
                        return new Done(row.getLong(1), row.getDouble(2), live);
                    }
                }
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos() - (System.nanoTime() - sent));
            }
        }
        throw new IOException("The rebuild took longer than " + LIMIT);
    }
}
