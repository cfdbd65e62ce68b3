package org.safeguarding.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.safeguarding.bench.peer.AnalystQuery;
import org.safeguarding.bench.peer.AnalystQuery.Counts;
import org.safeguarding.servers.Database;

/**
 * How long answers take: from metrics-service through HTTP, token and JSON included, and from prepared SQL over an
 * analyst's indexed tables on the same server. If the two differ, there is no measurement.
 */
final class QueryLatency {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration ROUND = Duration.ofSeconds(8);

    private static final List<Question> QUESTIONS = List.of(
            Question.of("contacts-received", "month"),
            Question.of("re-referral-rate", "month"),
            Question.of("child-protection-plans", "month"),
            Question.of("contacts-received", "agency"),
            Question.of("re-referral-rate", "age-band"),
            Question.byMonth(List.of(
                    "contacts-received",
                    "contacts-decided-in-time",
                    "contacts-to-referral",
                    "contacts-undecided",
                    "contacts-overdue",
                    "referrals-received",
                    "re-referral-rate",
                    "child-protection-plans",
                    "child-protection-plans-started",
                    "child-protection-plans-ended",
                    "second-or-subsequent-plans",
                    "plans-ended-after-two-years")));

    private final URI metrics;
    private final String analyst;
    private final Database tables;

    QueryLatency(URI metrics, String analyst, Database tables) {
        this.metrics = metrics;
        this.analyst = analyst;
        this.tables = tables;
    }

    /** The median of each question through HTTP with one client, in milliseconds. */
    Map<String, Double> measure(Results results)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        Map<String, Double> medians = new TreeMap<>();
        for (Question question : QUESTIONS) {
            requireTheSame(question);
        }
        for (Question question : QUESTIONS) {
            ClosedLoop.Load ignored = ClosedLoop.run(4, WARM_UP, () -> new Http(question));
            ClosedLoop.Load ignoredToo = ClosedLoop.run(4, WARM_UP, () -> new Sql(question));
            for (int clients : List.of(1, 4)) {
                ClosedLoop.Load http = ClosedLoop.run(clients, ROUND, () -> new Http(question));
                ClosedLoop.Load sql = ClosedLoop.run(clients, ROUND, () -> new Sql(question));
                String what = question.name() + ", clients: " + clients;
                results.row(
                        what + ", HTTP p50 / p99", "p99 < 20 ms", "%.2f / %.2f ms", http.millis(50), http.millis(99));
                results.row(what + ", SQL p50 / p99", "", "%.2f / %.2f ms", sql.millis(50), sql.millis(99));
                results.row(what + ", SQL to HTTP, p50", "≥ 50", "%.1f", sql.millis(50) / http.millis(50));
                if (clients == 1) {
                    medians.put(question.name(), http.millis(50));
                }
            }
        }
        return medians;
    }

    private void requireTheSame(Question question) throws IOException, SQLException {
        try (HttpConnection http = new HttpConnection(metrics, analyst);
                Sql sql = new Sql(question)) {
            Map<String, Map<String, Counts>> served = question.counts(http);
            Map<String, Map<String, Counts>> queried = sql.query.ask();
            if (!served.equals(queried)) {
                throw new IOException(
                        question.name() + " differs: metrics-service says " + served + ", SQL says " + queried);
            }
        }
    }

    private final class Http implements ClosedLoop.Client {

        private final HttpConnection connection = new HttpConnection(metrics, analyst);
        private final String path;

        Http(Question question) throws IOException {
            path = question.path();
        }

        @Override
        public void call() throws IOException {
            HttpConnection.Response response = connection.get(path);
            if (response.status() != 200) {
                throw new IOException(path + " answered " + response.status() + ": " + response.text());
            }
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }

    private final class Sql implements ClosedLoop.Client {

        private final AnalystQuery query;

        Sql(Question question) throws IOException, SQLException {
            query = new AnalystQuery(tables, question.statements(), Question.AUTHORITY, Question.FROM, Question.TO);
        }

        @Override
        public void call() throws SQLException {
            Map<String, Map<String, Counts>> ignored = query.ask();
        }

        @Override
        public void close() throws SQLException {
            query.close();
        }
    }
}
