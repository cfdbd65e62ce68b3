package org.safeguarding.sandbox.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** Sends some lines to {@code POST /v1/bulk} and reads the answers line by line. */
final class BulkClient implements AutoCloseable {

    private static final String NDJSON = "application/x-ndjson";
    private static final int LONGEST_PROBLEM = 500;

    @FunctionalInterface
    private interface AnswerReader {
        void read(InputStream body) throws IOException;
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final LineWriter writer = new LineWriter();
    private final ObjectMapper json = new ObjectMapper();
    private final TokenSource tokens;

    BulkClient(TokenSource tokens) {
        this.tokens = tokens;
    }

    /**
     * Returns when every line is answered.
     *
     * @param lines so few that their answers fit into socket buffers, see {@link SampleYear}
     * @param answered receives each line with its answer, in order; may throw to stop
     * @throws SampleNotLoaded if the service cannot be reached, refuses the request as a whole or answers too few lines
     */
    void send(URI service, List<SampleLine> lines, BiConsumer<SampleLine, BulkAnswer> answered)
            throws InterruptedException {
        URI bulk = service.resolve("/v1/bulk");
        exchange(bulk, BodyPublishers.ofByteArray(bytes(lines)), body -> read(bulk, body, lines, answered));
    }

    /**
     * Asks, with a body of one blank line, whether the service would accept a load. A server that refuses a caller
     * closes the connection during a long body, and the reason is lost.
     */
    void check(URI service) throws InterruptedException {
        exchange(service.resolve("/v1/bulk"), BodyPublishers.ofString("\n"), InputStream::readAllBytes);
    }

    private void exchange(URI bulk, BodyPublisher lines, AnswerReader reader) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(bulk)
                .header("Authorization", "Bearer " + tokens.token())
                .header("Content-Type", NDJSON)
                .header("Accept", NDJSON)
                .POST(lines)
                .build();
        try (InputStream body = answer(bulk, http.send(request, BodyHandlers.ofInputStream()))) {
            reader.read(body);
        } catch (IOException e) {
            throw new SampleNotLoaded(
                    "The connection to " + bulk + " failed (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    private byte[] bytes(List<SampleLine> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lines.forEach(line -> bytes.writeBytes(writer.bytes(line)));
        return bytes.toByteArray();
    }

    private static InputStream answer(URI bulk, HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() == 200) {
            return response.body();
        }
        try (InputStream problem = response.body()) {
            throw new SampleNotLoaded(bulk + " answered " + response.statusCode() + ": "
                    + new String(problem.readNBytes(LONGEST_PROBLEM), StandardCharsets.UTF_8));
        }
    }

    private void read(URI bulk, InputStream body, List<SampleLine> lines, BiConsumer<SampleLine, BulkAnswer> answered)
            throws IOException {
        BufferedReader answers = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        int read = 0;
        for (String text = answers.readLine(); text != null; text = answers.readLine()) {
            BulkAnswer answer = parse(bulk, text);
            if (read >= lines.size() || !lines.get(read).key().equals(answer.key())) {
                throw new SampleNotLoaded(bulk + " answered key " + answer.key() + " as line " + (read + 1)
                        + ", which was not sent there.");
            }
            answered.accept(lines.get(read), answer);
            read++;
        }
        if (read < lines.size()) {
            throw new SampleNotLoaded(bulk + " answered " + read + " of " + lines.size() + " lines.");
        }
    }

    private BulkAnswer parse(URI bulk, String text) {
        try {
            return json.readValue(text, BulkAnswer.class);
        } catch (JsonProcessingException e) {
            throw new SampleNotLoaded(bulk + " answered a line that is not a JSON object.", e);
        }
    }

    /** Closes at once: after a refusal the rest of the request is not worth sending. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
