package org.safeguarding.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.safeguarding.sandbox.Parts;
import org.safeguarding.sandbox.Sandbox;
import org.safeguarding.sandbox.sample.SampleLine;
import org.safeguarding.servers.ServerFailure;

/**
 * Contacts a second of this checkout and of another one, turn by turn in one run. Each runs its whole platform as packaged, with
 * the sandbox of its own checkout.
 */
final class Beside {

    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private final Side here;
    private final Side there;

    /**
     * @param another the other checkout, built
     * @param data for both platforms
     * @param children on file, thousands: a child with hundreds of contacts would cost more than all the rest
     */
    Beside(Path here, Path another, Path data, List<SampleLine> children) {
        this.here = new Side(here, data.resolve("here"), children);
        this.there = new Side(another, data.resolve("there"), children);
    }

    void measure(Results results) throws IOException, InterruptedException, ExecutionException {
        results.heading("`POST /v1/contacts` beside " + there.checkout.getFileName());
        try {
            for (Side side : List.of(there, here)) {
                side.sandbox("up");
                OnFile.register(side.referrals(), side.token("importer"), side.children);
            }
            for (Side side : List.of(there, here)) {
                System.err.printf("  warm-up: %.0f/s%n", side.post(16, WARM_UP).perSecond());
            }
            compare(16, results);
            compare(32, results);
        } finally {
            here.sandbox("down");
            there.sandbox("down");
        }
    }

    private void compare(int connections, Results results)
            throws IOException, InterruptedException, ExecutionException {
        Median ofHere = new Median();
        Median ofThere = new Median();
        for (int round = 0; round < ROUNDS; round++) {
            ofThere.add(there.post(connections, ROUND).perSecond());
            ofHere.add(here.post(connections, ROUND).perSecond());
        }
        String with = connections + " connections: ";
        results.row(with + "contacts a second there", "", "%,.0f", ofThere.value());
        results.row(with + "contacts a second here", "", "%,.0f", ofHere.value());
        results.row(with + "here to there", "", "%.2f", ofHere.value() / ofThere.value());
    }

    /** A checkout and its running platform. */
    private static final class Side {

        private final Path checkout;
        private final List<SampleLine> children;
        private final SyntheticContacts contacts;
        private final Map<String, String> environment;

        Side(Path checkout, Path data, List<SampleLine> children) {
            this.checkout = checkout;
            this.children = children;
            this.contacts = new SyntheticContacts(children);
            this.environment = Parts.environment(data);
            environment.put("DETACH", "1");
            environment.put("SAMPLE", "none");
            // Making the caches would take processor time while contacts are posted.
            environment.put("AOT", "off");
        }

        void sandbox(String command) throws IOException, InterruptedException {
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            "deploy/sandbox/target/classes:deploy/sandbox/target/lib/*",
                            Sandbox.class.getName(),
                            command)
                    .directory(checkout.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(environment);
            if (builder.start().waitFor() != 0) {
                throw new ServerFailure("The sandbox of " + checkout + " failed at `" + command + "`; see the logs in "
                        + environment.get("DATA"));
            }
        }

        URI referrals() {
            return URI.create("http://localhost:" + environment.get("REFERRALS_PORT"));
        }

        String token(String client) throws IOException, InterruptedException {
            String secret = Files.readString(Path.of(environment.get("DATA"), "issuer", client + ".secret"))
                    .strip();
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + environment.get("ISSUER_PORT") + "/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret))
                    .build();
            try (HttpClient http = HttpClient.newHttpClient()) {
                String answer =
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body();
                return new ObjectMapper().readTree(answer).get("access_token").asText();
            }
        }

        ClosedLoop.Load post(int connections, Duration duration)
                throws IOException, InterruptedException, ExecutionException {
            String police = token("mash-police");
            return ClosedLoop.run(connections, duration, () -> new ContactClient(referrals(), police, contacts));
        }
    }
}
