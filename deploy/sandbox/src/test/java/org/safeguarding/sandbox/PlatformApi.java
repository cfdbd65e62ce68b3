package org.safeguarding.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The public APIs of a running sandbox, called with its clients' tokens. */
final class PlatformApi {

    /** What came back; the body is empty if it was no JSON. */
    record Answer(int status, Optional<String> location, JsonNode body) {}

    /** A value of an indicator; what it does not have is null. */
    record Figure(Long numerator, Long denominator, BigDecimal value, String symbol, Long midYear) {

        static Figure count(long count) {
            return new Figure(count, null, BigDecimal.valueOf(count), null, null);
        }

        static Figure share(long numerator, long denominator, String value) {
            return new Figure(numerator, denominator, new BigDecimal(value), null, null);
        }

        static Figure rate(long numerator, long population, String value, long midYear) {
            return new Figure(numerator, population, new BigDecimal(value), null, midYear);
        }
    }

    private static final Pattern ALL_PUBLISHED =
            Pattern.compile("(?m)^safeguarding_relay_oldest_unpublished_seconds(\\{.*})? 0\\.0$");

    private static final Pattern APPLIED =
            Pattern.compile("(?m)^safeguarding_inbox_applied_total(?:\\{.*})? ([0-9.E+]+)$");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Settings settings;

    PlatformApi(Settings settings) {
        this.settings = settings;
    }

    Answer receiveContact(String key, String contact) throws IOException, InterruptedException {
        return record(Service.REFERRALS, "mash-police", "/v1/contacts", key, contact);
    }

    /** As the social worker, on the first version of a contact. */
    Answer decide(String contact, String key, String decision) throws IOException, InterruptedException {
        return step(Service.REFERRALS, "social-worker", contact + "/decision", key, decision);
    }

    /** Makes a new record. */
    Answer record(Service service, String client, String path, String key, String body)
            throws IOException, InterruptedException {
        return send(post(service, path, client, key, body));
    }

    /** Takes a step of a record that is at its first version. */
    Answer step(Service service, String client, String path, String key, String body)
            throws IOException, InterruptedException {
        return send(post(service, path, client, key, body).header("If-Match", "\"1\""));
    }

    /**
     * Sends lines of a bulk load to referrals-service.
     *
     * @param answered receives each answer as it comes
     */
    void load(String lines, Consumer<JsonNode> answered) throws IOException, InterruptedException {
        HttpRequest request = request(Service.REFERRALS, "/v1/bulk", "importer")
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build();
        try (Stream<String> answers = http.send(request, BodyHandlers.ofLines()).body()) {
            for (String answer : (Iterable<String>) answers::iterator) {
                answered.accept(json.readTree(answer));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    List<Figure> figures(String client, String indicator, LocalDate from, LocalDate to, String interval)
            throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (JsonNode value : values(client, indicator, from, to, interval).get("values")) {
            figures.add(new Figure(
                    number(value.path("numerator")),
                    number(value.path("denominator")),
                    value.hasNonNull("value")
                            ? new BigDecimal(value.get("value").asText())
                            : null,
                    value.hasNonNull("symbol") ? value.get("symbol").asText() : null,
                    number(value.path("population").path("midYear"))));
        }
        return figures;
    }

    Figure figure(String client, String indicator, LocalDate from, LocalDate to)
            throws IOException, InterruptedException {
        return figures(client, indicator, from, to, "none").getFirst();
    }

    /** What was counted on one day, as the analyst sees it. */
    long count(String indicator, LocalDate day) throws IOException, InterruptedException {
        return figure("analyst", indicator, day, day).numerator();
    }

    /** What metrics-service answers to a GET. */
    JsonNode read(String client, String path) throws IOException, InterruptedException {
        return read(Service.METRICS, client, path);
    }

    JsonNode read(Service service, String client, String path) throws IOException, InterruptedException {
        return body(path, request(service, path, client));
    }

    /** Loads a list of reference data for the first time. */
    Answer loadReference(String kind, String csv) throws IOException, InterruptedException {
        return send(request(Service.METRICS, "/v1/reference/" + kind + "?reason=end-to-end", "analyst")
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(csv)));
    }

    /** What metrics-service answers to a POST without a body. */
    JsonNode order(String client, String path) throws IOException, InterruptedException {
        return body(path, request(Service.METRICS, path, client).POST(BodyPublishers.noBody()));
    }

    /** All pages of the list behind a number. */
    List<JsonNode> behind(String indicator, String part, LocalDate from, LocalDate to)
            throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String path = "/v1/indicators/" + indicator + "/children?part=" + part + "&from=" + from + "&to=" + to
                + "&limit=500&purpose=end-to-end";
        String page = "";
        while (page != null) {
            JsonNode listing = read("analyst", path + page);
            listing.get("items").forEach(items::add);
            page = listing.hasNonNull("next") ? "&page=" + listing.get("next").asText() : null;
        }
        return items;
    }

    /** What a service says about its readiness. */
    Answer ready(Service service) throws IOException, InterruptedException {
        return send(request(service, "/q/health/ready", "analyst"));
    }

    /** How many events this instance of metrics-service has applied. */
    double applied() throws IOException, InterruptedException {
        return APPLIED.matcher(metrics(Service.METRICS))
                .results()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .sum();
    }

    /** Whether no service has an event that it has not published and metrics-service none that it has not applied. */
    boolean isSettled() throws IOException, InterruptedException {
        for (Service service : List.of(Service.REFERRALS, Service.PLANS, Service.INSPECTIONS)) {
            if (!ALL_PUBLISHED.matcher(metrics(service)).find()) {
                return false;
            }
        }
        LocalDate day = LocalDate.of(2018, 3, 31);
        for (JsonNode topic :
                values("analyst", "contacts-received", day, day, "none").at("/freshness/topics")) {
            if (topic.path("lag").asLong(-1) != 0) {
                return false;
            }
        }
        return true;
    }

    private String metrics(Service service) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(settings.url(service) + "/q/metrics"))
                                .header("Accept", "text/plain")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private JsonNode values(String client, String indicator, LocalDate from, LocalDate to, String interval)
            throws IOException, InterruptedException {
        return read(
                client,
                "/v1/indicators/" + indicator + "/values?authority=E08000018&from=" + from + "&to=" + to + "&interval="
                        + interval);
    }

    private JsonNode body(String what, HttpRequest.Builder request) throws IOException, InterruptedException {
        Answer answer = send(request);
        if (answer.status() != 200) {
            throw new IOException("Asked for " + what + ": " + answer);
        }
        return answer.body();
    }

    private HttpRequest.Builder post(Service service, String path, String client, String key, String body) {
        return request(service, path, client)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(Service service, String path, String client) {
        String token = tokens.computeIfAbsent(client, new TokenClient(settings)::token);
        return HttpRequest.newBuilder(URI.create(settings.url(service)).resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                response.statusCode(), response.headers().firstValue("Location"), json.readTree(response.body()));
    }

    private static Long number(JsonNode node) {
        return node.isNumber() ? node.longValue() : null;
    }
}
