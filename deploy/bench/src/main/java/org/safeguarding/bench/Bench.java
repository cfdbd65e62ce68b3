package org.safeguarding.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.safeguarding.sandbox.Parts;
import org.safeguarding.sandbox.Service;
import org.safeguarding.sandbox.sample.Sample;
import org.safeguarding.sandbox.sample.SampleLine;
import org.safeguarding.servers.Folders;
import org.safeguarding.servers.ServerFailure;

/**
 * Asks every question of docs/benchmarks.md in one run on one machine, and writes the table of the answers. Everything
 * runs as packaged, on free ports, with its own data, which are deleted afterwards.
 *
 * <p>{@code PARTS} chooses among {@code services}, {@code children}, {@code warmup} and {@code engine}, or {@code beside} and
 * {@code applying}, which compare with the built checkout in {@code BESIDE}. {@code YEARS} sets the lengths of the
 * histories for the engine, for example {@code 1,10}; {@code applying} takes the first.
 */
public final class Bench {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path DATA = ROOT.resolve("deploy/bench/target/data");
    private static final Path TABLE = ROOT.resolve("deploy/bench/target/results.md");

    private final Results results = new Results();
    private final Sample sample = Sample.generate();

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Bench bench = new Bench();
        try {
            Folders.delete(DATA);
            Set<String> chosen = Set.copyOf(list("PARTS", "services,children,engine"));
            if (chosen.contains("services")) {
                Path ignored = PgBench.find();
                bench.ask();
            }
            if (chosen.contains("children")) {
                bench.askMillion();
            }
            if (chosen.contains("warmup")) {
                bench.warmUp();
            }
            if (chosen.contains("engine")) {
                bench.askEngine();
            }
            if (chosen.contains("applying")) {
                new Applying(List.of(another(), ROOT), DATA)
                        .measure(
                                bench.results,
                                Double.parseDouble(list("YEARS", "1").getFirst()));
            }
            if (chosen.contains("beside")) {
                new Beside(ROOT, another(), DATA, bench.youngChildren()).measure(bench.results);
            }
            Folders.delete(DATA);
        } catch (ServerFailure failure) {
            bench.write();
            System.err.println(failure.getMessage());
            System.exit(1);
        }
        bench.write();
    }

    /** Shows what has been measured, even if something failed later. */
    private void write() throws IOException {
        String table = machine() + results;
        Files.writeString(TABLE, table);
        System.out.print(table);
    }

    private static Path another() {
        return ROOT.resolve(System.getenv().getOrDefault("BESIDE", "../baseline"))
                .normalize();
    }

    private static List<String> list(String variable, String otherwise) {
        String given = System.getenv().getOrDefault(variable, "");
        return List.of((given.isBlank() ? otherwise : given).split(",", -1));
    }

    private void askMillion() throws IOException, InterruptedException, ExecutionException, SQLException {
        try (Parts parts = Parts.start(ROOT, DATA.resolve("million"))) {
            new MillionChildren(parts, youngChildren()).measure(results);
        }
        Folders.delete(DATA);
    }

    private void warmUp() throws IOException, InterruptedException, ExecutionException {
        try (Parts parts = Parts.start(ROOT, DATA.resolve("warmup"))) {
            new WarmingUp(parts, youngChildren()).measure(results);
        }
        Folders.delete(DATA);
    }

    private void askEngine() throws IOException, InterruptedException, ExecutionException, SQLException {
        IndicatorEngine engine = new IndicatorEngine(ROOT, DATA);
        for (String years : list("YEARS", "0.1,1")) {
            engine.measure(results, Double.parseDouble(years));
            Folders.delete(DATA);
        }
        engine.compareLengths(results);
    }

    private void ask() throws IOException, InterruptedException, ExecutionException, SQLException {
        try (Parts parts = Parts.start(ROOT, DATA.resolve("parts"))) {
            URI referrals = parts.start(Service.REFERRALS).url();
            Baseline baseline = new Baseline(ROOT, parts.createDatabase("baseline"));
            baseline.migrate();
            new BulkLoading(referrals, parts.token("importer"), baseline, sample)
                    .measure(results, parts.database(Service.REFERRALS).service(), DATA);
            String police = parts.token("mash-police");
            int children = sample.children().size();
            SyntheticContacts contacts = new SyntheticContacts(youngChildren());
            ClosedLoop.Connect posting = () -> new ContactClient(referrals, police, contacts);
            freshness(parts, posting);
            PgBench pgbench = PgBench.prepare(baseline.database(), children, DATA);
            new PostingContacts(posting, pgbench).measure(results);
            new RelayRate(parts.database(Service.REFERRALS).service()).measure(results);
            parts.stop(Service.REFERRALS);
            new Starting(DATA.resolve("platform")).measureServices(results, parts);
        }
        new Starting(DATA.resolve("platform")).measurePlatform(results);
    }

    /** The children that a contact of today can be about: the youngest of the sample year. */
    private List<SampleLine> youngChildren() {
        return sample.children().stream()
                .filter(line -> ((SampleLine.Child) line.data()).dateOfBirth().getYear() >= 2005)
                .toList();
    }

    /** What follows runs without metrics-service, because pgbench has no other load beside it either. */
    private void freshness(Parts parts, ClosedLoop.Connect posting)
            throws IOException, InterruptedException, ExecutionException {
        URI metrics = parts.start(Service.METRICS).url();
        Freshness freshness = new Freshness(posting, metrics, parts.token("analyst"));
        LocalDate from = LocalDate.of(2016, 4, 1);
        LocalDate to = LocalDate.of(2018, 3, 31);
        long contacts = sample.frontDoor().stream()
                .filter(line -> line.data() instanceof SampleLine.Contact contact
                        && !receivedOn(contact).isBefore(from)
                        && !receivedOn(contact).isAfter(to))
                .count();
        freshness.awaitCount(from, to, contacts);
        freshness.measure(results);
        parts.stop(Service.METRICS);
    }

    private static LocalDate receivedOn(SampleLine.Contact contact) {
        return OffsetDateTime.parse(contact.receivedAt()).toLocalDate();
    }

    private static String machine() throws IOException {
        String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
        return "%s, %d cores (%s), Java %s%n%n"
                .formatted(
                        ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES),
                        Runtime.getRuntime().availableProcessors(),
                        model,
                        Runtime.version().feature());
    }
}
