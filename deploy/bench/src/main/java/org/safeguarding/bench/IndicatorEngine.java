package org.safeguarding.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.safeguarding.bench.history.England;
import org.safeguarding.bench.peer.AnalystQuery;
import org.safeguarding.bench.peer.AnalystTables;
import org.safeguarding.bench.peer.BareConsumer;
import org.safeguarding.sandbox.Parts;
import org.safeguarding.sandbox.Service;

/** The indicator engine with a history of England's size, and its peers. Each length has its own servers and data. */
final class IndicatorEngine {

    /** Kafka Streams takes many minutes over longer histories, for each guarantee. */
    private static final double LONGEST_OF_STREAMS = 0.1;

    private final Path root;
    private final Path data;
    private final Map<String, Map<Double, Double>> medians = new TreeMap<>();

    /**
     * @param root the repository
     * @param data a folder for everything it writes: about 12 GB for ten years
     */
    IndicatorEngine(Path root, Path data) {
        this.root = root;
        this.data = data;
    }

    void measure(Results results, double years)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        England history = new England(years);
        String length = years == 1 ? "a year" : (years % 1 == 0 ? Integer.toString((int) years) : years) + " years";
        Path folder = data.resolve("engine-" + years);
        try (Parts parts = Parts.start(root, folder.resolve("parts"))) {
            results.heading("Applying a history of " + length + " from Kafka");
            long began = System.nanoTime();
            long events = HistoryOnKafka.write(history, parts.bootstrapServers());
            results.row("events on the topics", "", "%,d in %.0f s", events, (System.nanoTime() - began) / 1e9);
            double bare = BareConsumer.perSecond(parts.bootstrapServers(), events);
            results.row("a consumer that decodes nothing, events a second", "", "%,.0f", bare);
            double applied = new ApplyRate(parts, events).measure(results);
            parts.stop(Service.METRICS);
            AnalystTables tables = new AnalystTables(parts.createDatabase("analyst"));
            double copied = events / tables.copy(history, folder.resolve("rows"));
            results.row("COPY of the same facts, without an index, rows a second", "", "%,.0f", copied);
            results.row("metrics-service to COPY", "", "%.2f", applied / copied);
            results.row("metrics-service to the bare consumer", "", "%.2f", applied / bare);
            OptionalLong contacts = years > LONGEST_OF_STREAMS
                    ? OptionalLong.empty()
                    : OptionalLong.of(streams(results, parts, events, applied, folder));

            tables.index();
            URI metrics = parts.start(Service.METRICS).url();
            String analyst = parts.token("analyst");
            if (contacts.isPresent()) {
                requireContacts(contacts.getAsLong(), metrics, analyst);
            }
            results.heading("Answers over " + length);
            new QueryLatency(metrics, analyst, tables.database())
                    .measure(results)
                    .forEach((question, median) -> medians.computeIfAbsent(question, _ -> new TreeMap<>())
                            .put(years, median));
            results.heading("Rebuilding from the timelines of " + length);
            new Rebuild(metrics, analyst, parts.database(Service.METRICS).service()).measure(results);
            parts.stop(Service.METRICS);
        }
    }

    private static long streams(Results results, Parts parts, long events, double applied, Path folder)
            throws IOException, InterruptedException {
        long contacts = 0;
        for (String guarantee : new String[] {"exactly_once_v2", "at_least_once"}) {
            StreamsRun run =
                    StreamsRun.of(parts.bootstrapServers(), guarantee, events, folder.resolve("streams-" + guarantee));
            results.row(
                    "Kafka Streams, " + guarantee + ", events a second",
                    "",
                    "%,.0f, %.0f MB resident",
                    run.perSecond(),
                    run.megabytes());
            results.row("metrics-service to Kafka Streams, " + guarantee, "> 1", "%.2f", applied / run.perSecond());
            contacts = run.contacts();
        }
        return contacts;
    }

    /** Checks that Kafka Streams has the same sum. */
    private static void requireContacts(long contacts, URI metrics, String analyst) throws IOException {
        Question year = Question.of("contacts-received", "month");
        try (HttpConnection http = new HttpConnection(metrics, analyst)) {
            long served = year.counts(http).values().stream()
                    .flatMap(months -> months.values().stream())
                    .mapToLong(AnalystQuery.Counts::numerator)
                    .sum();
            if (served != contacts) {
                throw new IOException("metrics-service counts " + served + " contacts, Kafka Streams " + contacts);
            }
        }
    }

    /** How much longer an answer takes when the history is longer: the longest compared with the shortest. */
    void compareLengths(Results results) {
        medians.forEach((question, byYears) -> {
            if (byYears.size() > 1) {
                var ordered = new TreeMap<>(byYears);
                results.row(
                        "%s, p50 over %s years to that over %s"
                                .formatted(question, ordered.lastKey(), ordered.firstKey()),
                        "≤ 1.5",
                        "%.2f",
                        ordered.lastEntry().getValue() / ordered.firstEntry().getValue());
            }
        });
    }
}
