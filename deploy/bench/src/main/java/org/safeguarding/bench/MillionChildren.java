package org.safeguarding.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.safeguarding.sandbox.Parts;
import org.safeguarding.sandbox.Service;
import org.safeguarding.sandbox.sample.SampleLine;
import org.safeguarding.servers.Database;

/**
 * What the front door costs with a million children on file, compared with hardly any: contacts, each matched with the
 * index, lists, and a whole list as CSV.
 *
 * <p>The million is made in the database by combining the names of some children that were registered through the
 * service, so every name sounds like thousands of others. Births are spread over 18 years.
 */
final class MillionChildren {

    private static final int CHILDREN = 1_000_000;
    private static final int REGISTERED = 500;
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private static final String MULTIPLY = """
            WITH registered AS (SELECT *, row_number() OVER (ORDER BY id) AS place FROM child LIMIT %1$d)
            INSERT INTO child (
                id, version, authority, agency, recorded_at, effective_on, voided, local_id, nhs_number, given_name,
                given_sound, family_name, family_sound, name_key, alias_given, alias_family, date_of_birth, sex, ethnicity,
                disabilities, lived_from, lived_at, lived_address, lived_postcode, provisional, related_to, related_as)
            SELECT uuidv7(), 1, given.authority, given.agency, given.recorded_at, given.effective_on, false, 'M' || number,
                lpad((7000000000 + number)::text, 10, '0'), given.given_name, given.given_sound, family.family_name,
                family.family_sound, lower(given.given_name || ' ' || family.family_name), '{}', '{}',
                date '2000-01-01' + number %% 6570, given.sex, given.ethnicity, given.disabilities, given.lived_from,
                given.lived_at, given.lived_address, given.lived_postcode, false, '{}', '{}'
            FROM generate_series(1, ?) AS number
                JOIN registered AS given ON given.place = 1 + number %% %1$d
                JOIN registered AS family ON family.place = 1 + (number / %1$d) %% %1$d""".formatted(REGISTERED);

    private final Parts parts;
    private final List<SampleLine> children;

    /** @param children the children to register: those that a contact of today can be about */
    MillionChildren(Parts parts, List<SampleLine> children) {
        this.parts = parts;
        this.children = children.subList(0, REGISTERED);
    }

    void measure(Results results) throws IOException, SQLException, InterruptedException, ExecutionException {
        results.heading("The front door with a million children on file");
        Parts.Started service = parts.start(Service.REFERRALS);
        OnFile.register(service.url(), parts.token("importer"), children);
        SyntheticContacts contacts = new SyntheticContacts(children);
        String police = parts.token("mash-police");
        ClosedLoop.Connect posting = () -> new ContactClient(service.url(), police, contacts);
        ClosedLoop.Load warmUp = ClosedLoop.run(CONNECTIONS, WARM_UP, posting);
        System.err.printf("  warm-up: %.0f/s%n", warmUp.perSecond());
        double few = post(results, "hardly any on file", posting);
        long began = System.nanoTime();
        multiply(parts.database(Service.REFERRALS).owner());
        System.err.printf("  %,d children on file in %.0f s%n", CHILDREN, (System.nanoTime() - began) / 1e9);
        double many = post(results, "a million on file", posting);
        results.row("contacts a second, hardly any to a million", "≤ 1.5", "%.2f", few / many);
        String worker = parts.token("social-worker");
        list(results, service.url(), worker, "/v1/children");
        list(
                results,
                service.url(),
                worker,
                "/v1/children?familyName="
                        + ((SampleLine.Child) children.getFirst().data()).familyName());
        list(results, service.url(), worker, "/v1/contacts");
        list(results, service.url(), worker, "/v1/contacts?agency=police");
        export(results, service, worker);
        parts.stop(Service.REFERRALS);
    }

    private static void multiply(Database referrals) throws SQLException {
        try (Connection connection = referrals.connect();
                PreparedStatement insert = connection.prepareStatement(MULTIPLY);
                Statement vacuum = connection.createStatement()) {
            insert.setInt(1, CHILDREN);
            insert.executeUpdate();
            vacuum.execute("VACUUM ANALYZE child");
        }
    }

    /** Contacts a second, the median of the rounds. */
    private static double post(Results results, String when, ClosedLoop.Connect posting)
            throws InterruptedException, ExecutionException {
        Median rate = new Median();
        Median p50 = new Median();
        Median p99 = new Median();
        for (int round = 0; round < ROUNDS; round++) {
            ClosedLoop.Load load = ClosedLoop.run(CONNECTIONS, ROUND, posting);
            rate.add(load.perSecond());
            p50.add(load.millis(50));
            p99.add(load.millis(99));
        }
        results.row(
                when + ": contacts a second, p50 / p99",
                "",
                "%,.0f, %.1f / %.1f ms",
                rate.value(),
                p50.value(),
                p99.value());
        return rate.value();
    }

    private static void list(Results results, URI referrals, String token, String path)
            throws InterruptedException, ExecutionException {
        ClosedLoop.Connect listing = () -> {
            HttpConnection connection = new HttpConnection(referrals, token);
            return new ClosedLoop.Client() {
                @Override
                public void call() throws IOException {
                    var response = connection.get(path);
                    if (response.status() != 200) {
                        throw new IOException(path + " answered " + response.status() + ": " + response.text());
                    }
                }

                @Override
                public void close() throws IOException {
                    connection.close();
                }
            };
        };
        ClosedLoop.Load ignored = ClosedLoop.run(1, Duration.ofSeconds(3), listing);
        ClosedLoop.Load load = ClosedLoop.run(1, ROUND, listing);
        results.row("`GET " + path + "`, p50 / p99", "p99 < 50 ms", "%.1f / %.1f ms", load.millis(50), load.millis(99));
    }

    /** All contacts as CSV, read as fast as they arrive. */
    private static void export(Results results, Parts.Started service, String token)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.url().resolve("/v1/contacts"))
                .header("Accept", "text/csv")
                .header("Authorization", "Bearer " + token)
                .build();
        double before = Memory.resident(service.process());
        long began = System.nanoTime();
        long lines;
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream body =
                        client.send(request, BodyHandlers.ofInputStream()).body()) {
            lines = lines(body);
        }
        results.row(
                "all contacts as CSV, lines a second (" + lines + " lines)",
                "",
                "%,.0f",
                lines / ((System.nanoTime() - began) / 1e9));
        results.row("resident before and after, MB", "flat", "%.0f, %.0f", before, Memory.resident(service.process()));
    }

    private static long lines(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long lines = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            for (int i = 0; i < read; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
        }
        return lines;
    }
}
