package org.safeguarding.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguarding.testing.servers.TestTokens;

/**
 * A request that was answered before an upgrade gets the same answer after it. The digest stored with the key makes
 * that possible, so it must not change with the code that reads requests.
 *
 * <p>{@code baseline-digests.ndjson} in the test resources of a service holds requests and lines of bulk loads as
 * clients send them, each with its digest as the service computed it at {@code baseline} (see docs/benchmarks.md).
 * Never compute the file again: if a digest is refused, clients that repeat an old request are refused too. A service
 * extends this class as a {@code @QuarkusTest}.
 */
public abstract class OldKeys {

    private static final String AGENCY = "council";
    private static final UUID RECORD = UUID.fromString("0198c1f0-6a0e-7d0f-9a43-5f1f0f6f7c01");
    private static final String LOCATION = "/v1/replayed/" + RECORD;
    private static final String ETAG = "\"7\"";
    private static final String BODY = "{\"replayed\":true}";

    @Inject
    DataSource database;

    /**
     * A request that was answered at {@code baseline}.
     *
     * @param name for the reader of a failure
     * @param role that may send it
     * @param method POST or PUT
     * @param path with the record's id; null for a line
     * @param type of a line of a bulk load; null for a single call
     * @param body of the call, or data of the line, as the client sent it
     * @param status of the answer
     * @param digest SHA-256 in hexadecimal digits
     */
    record Request(
            String name,
            String role,
            String method,
            String path,
            String type,
            JsonNode body,
            int status,
            String digest) {

        boolean isLine() {
            return type != null;
        }

        /** Where the request goes: the path of a call, the type of a line. */
        String target() {
            return isLine() ? type : path;
        }

        /** The name of the client in the token that sends the request. */
        String client() {
            return AGENCY + "-" + sender();
        }

        Response send(String key) {
            return isLine()
                    ? sent("application/x-ndjson", line(key)).post("/v1/bulk")
                    : sent("application/json", body.toString())
                            .header("Idempotency-Key", key)
                            .header("If-Match", "\"1\"")
                            .request(method, path);
        }

        private RequestSpecification sent(String mediaType, String text) {
            return given().header("Authorization", "Bearer " + TestTokens.of(sender(), AGENCY))
                    .contentType(mediaType)
                    .body(text.getBytes(StandardCharsets.UTF_8));
        }

        private String line(String key) {
            return "{\"type\":\"" + type + "\",\"key\":\"" + key + "\",\"data\":" + body + "}";
        }

        private String sender() {
            return isLine() ? "importer" : role;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Request> requests() throws IOException {
        JsonMapper json = new JsonMapper();
        List<Request> requests = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Thread.currentThread().getContextClassLoader().getResourceAsStream("baseline-digests.ndjson"),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                requests.add(json.readValue(line, Request.class));
            }
        }
        return requests;
    }

    /** Each request, with another one of the same client to the same place that said something else. */
    static Stream<Arguments> altered() throws IOException {
        Map<String, Request> before = new LinkedHashMap<>();
        List<Arguments> altered = new ArrayList<>();
        for (Request request : requests()) {
            Request first = before.putIfAbsent(request.client() + " " + request.target(), request);
            if (first != null && !first.digest().equals(request.digest())) {
                altered.add(Arguments.of(first, request));
            }
        }
        return altered.stream();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_request_that_was_answered_at_baseline_is_answered_as_the_first_time(Request request) throws SQLException {
        String key = answeredAtBaseline(request);

        Response answer = request.send(key);

        if (request.isLine()) {
            assertThat(JsonPath.from(answer.asString()).getMap("$"))
                    .isEqualTo(Map.of(
                            "line", 1, "key", key, "status", request.status(), "location", LOCATION, "replayed", true));
        } else {
            assertThat(answer.asString()).isEqualTo(BODY);
            assertThat(answer.statusCode()).isEqualTo(request.status());
            assertThat(answer.header("Location")).endsWith(LOCATION);
            assertThat(answer.header("ETag")).isEqualTo(ETAG);
        }
    }

    @ParameterizedTest
    @MethodSource("altered")
    void a_key_that_came_at_baseline_with_another_request_is_refused(Request first, Request altered)
            throws SQLException {
        String key = answeredAtBaseline(first);

        JsonPath answer = JsonPath.from(altered.send(key).asString());

        assertThat(answer.getInt("status")).isEqualTo(422);
        assertThat(answer.getString(altered.isLine() ? "problem.code" : "code")).isEqualTo("idempotency-key-reused");
    }

    /**
     * Stores an answer that the service gave at {@code baseline} as the migration to the journal does. No other method here
     * knows how answers are stored.
     *
     * @return the key that the request came with
     */
    private String answeredAtBaseline(Request request) throws SQLException {
        String key = UUID.randomUUID().toString();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into journal (id, record_kind, record_id, action, actor, agency, authority, recorded_at, request_key,
                                             request_digest, status, shows, kept_location, kept_etag, kept_body)
                        values (uuidv7(), 'replayed', ?, 'unchanged', ?, ?, ?, now(), ?, ?, ?, array [?], ?, ?, ?)""")) {
            insert.setObject(1, RECORD);
            insert.setString(2, request.client());
            insert.setString(3, AGENCY);
            insert.setString(4, TestTokens.AUTHORITY);
            insert.setString(5, key);
            insert.setBytes(6, HexFormat.of().parseHex(request.digest()));
            insert.setInt(7, request.status());
            insert.setString(8, RECORD + "/7");
            insert.setString(9, LOCATION);
            insert.setString(10, ETAG);
            insert.setBytes(11, BODY.getBytes(StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
        return key;
    }
}
