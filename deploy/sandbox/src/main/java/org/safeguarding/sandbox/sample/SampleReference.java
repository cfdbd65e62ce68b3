package org.safeguarding.sandbox.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Rotherham's reference data, as published, loaded through metrics-service's own API. It is safe to run again: what is
 * in force is answered as already loaded. The files, and docs/sample-year.md, say where each figure comes from.
 */
public final class SampleReference {

    static final List<String> KINDS = List.of("populations", "comparators", "targets");

    private static final int LONGEST_PROBLEM = 500;

    private SampleReference() {}

    /**
     * Returns when every kind is loaded.
     *
     * @param metrics the address of metrics-service
     * @param tokens of an analyst
     * @throws SampleNotLoaded if the service cannot be reached or refuses a file; also if somebody has loaded other
     *     data since
     */
    public static void load(URI metrics, TokenSource tokens) throws InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            for (String kind : KINDS) {
                put(http, metrics.resolve("/v1/reference/" + kind + "?reason=Sample"), tokens, file(kind));
            }
        }
    }

    private static void put(HttpClient http, URI uri, TokenSource tokens, byte[] file) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.token())
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofByteArray(file))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200 && answer.statusCode() != 201) {
                String problem = answer.body();
                throw new SampleNotLoaded(uri.getPath() + " answered " + answer.statusCode() + ": "
                        + problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length())));
            }
        } catch (IOException e) {
            throw new SampleNotLoaded(
                    "The connection to " + uri + " failed (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    static byte[] file(String kind) {
        try (InputStream in = SampleReference.class.getResourceAsStream("/reference/" + kind + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("The reference data " + kind + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
