package org.safeguarding.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.safeguarding.sandbox.sample.Endpoints;
import org.safeguarding.sandbox.sample.Sample;
import org.safeguarding.sandbox.sample.SampleLine;
import org.safeguarding.sandbox.sample.SampleReference;
import org.safeguarding.sandbox.sample.SampleYear;
import org.safeguarding.servers.ServerFailure;

/**
 * What the services do while their AOT caches are trained: a bulk load of every kind of record, then contacts from receipt to
 * feedback, lists and indicators for some seconds. The JVM keeps the profiles of the methods that this runs.
 */
final class TrainingWork {

    private static final int LINES_OF_A_KIND = 800;
    private static final int CALLERS = 4;

    private final Settings settings;
    private final Duration calls;
    private final TokenClient issuer;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger contacts = new AtomicInteger();

    /** @param calls for how long single calls are made */
    TrainingWork(Settings settings, Duration calls) {
        this.settings = settings;
        this.calls = calls;
        this.issuer = new TokenClient(settings);
    }

    /** @throws ServerFailure if a service refuses a call */
    void run() throws InterruptedException {
        Sample sample = Sample.generate().first(LINES_OF_A_KIND);
        SampleReference.load(URI.create(settings.url(Service.METRICS)), () -> token("analyst"));
        Endpoints endpoints = new Endpoints(
                URI.create(settings.url(Service.REFERRALS)),
                URI.create(settings.url(Service.PLANS)),
                URI.create(settings.url(Service.INSPECTIONS)));
        SampleYear.load(endpoints, () -> token("importer"), sample, (part, done, total) -> {});
        // A contact of today is about a child, or a care leaver of up to 25.
        LocalDate oldest = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).minusYears(24);
        List<SampleLine.Child> children = sample.children().stream()
                .map(line -> (SampleLine.Child) line.data())
                .filter(child -> child.dateOfBirth().isAfter(oldest))
                .toList();
        long end = System.nanoTime() + calls.toNanos();
        Together.forEach(IntStream.range(0, CALLERS).boxed().toList(), _ -> {
            do {
                contact(children);
                questions();
            } while (System.nanoTime() < end);
        });
    }

    private void contact(List<SampleLine.Child> children) {
        int number = contacts.getAndIncrement();
        SampleLine.Child like = children.get(number % children.size());
        String child = number % 2 == 0
                ? "{\"localId\":\"%s\"}".formatted(like.localId())
                : "{\"givenName\":\"%s\",\"familyName\":\"%s\",\"dateOfBirth\":\"%s\",\"sex\":\"F\"}"
                        .formatted(
                                like.givenName(),
                                like.familyName(),
                                LocalDate.of(2015, 1, 1).plusDays(number % 3000));
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        String contacts = settings.url(Service.REFERRALS) + "/v1/contacts";
        JsonNode made = send("mash-police", contacts, "", """
                {"child":%s,"sourceAgency":"police","referralSource":"6","concernTypes":["DOMESTIC_ABUSE"],\
                "concern":"Seen at an incident at home.","receivedAt":"%s","sharing":{"lawfulBasis":"PUBLIC_TASK",\
                "consent":"NOT_SOUGHT","whyWithoutConsent":"Asking would have put the child at more risk."}}\
                """.formatted(child, now));
        String contact = contacts + "/" + made.path("id").asText();
        send("social-worker", contact + "/screening", "\"1\"", """
                {"urgency":"AMBER","owner":"j.akhtar","screenedAt":"%s"}\
                """.formatted(now));
        String decision = number % 4 == 1 ? "\"REFERRAL\",\"primaryNeed\":\"N1\"" : "\"NO_FURTHER_ACTION\"";
        send("social-worker", contact + "/decision", "\"2\"", """
                {"decision":%s,"decidedAt":"%s","rationale":"As the team discussed."}\
                """.formatted(decision, now));
        send("mash-manager", contact + "/oversight", "\"3\"", """
                {"agrees":true,"overseenAt":"%s"}\
                """.formatted(now));
        send("social-worker", contact + "/feedback", "\"4\"", """
                {"givenAt":"%s","channel":"SECURE_EMAIL"}\
                """.formatted(now));
        get("mash-police", contact);
        get("social-worker", contact + "/versions");
    }

    private void questions() {
        String referrals = settings.url(Service.REFERRALS) + "/v1/";
        get("social-worker", referrals + "contacts?feedback-outstanding=true&limit=20");
        get("social-worker", referrals + "referrals?status=OPEN&limit=20");
        get("social-worker", referrals + "children?provisional=true&limit=20");
        get("social-worker", settings.url(Service.PLANS) + "/v1/child-protection-plans?limit=20");
        get("inspection-lead", settings.url(Service.INSPECTIONS) + "/v1/inspections?limit=20");
        String indicators = settings.url(Service.METRICS) + "/v1/indicators/";
        get("analyst", indicators + "contacts-received/values?from=2016-04-01&to=2018-03-31&interval=month");
        get("analyst", indicators + "referrals-received/values?from=2016-04-01&to=2018-03-31&by=organisation-type");
        get("analyst", indicators + "re-referral-rate/values?from=2017-04-01&to=2018-03-31");
        get("analyst", indicators + "child-protection-plans/values?asAt=2018-03-31&by=duration");
    }

    private JsonNode send(String client, String url, String ifMatch, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        return answer(client, request);
    }

    private void get(String client, String url) {
        JsonNode ignored = answer(client, HttpRequest.newBuilder(URI.create(url)));
    }

    private JsonNode answer(String client, HttpRequest.Builder builder) {
        HttpRequest request =
                builder.header("Authorization", "Bearer " + token(client)).build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new ServerFailure(request.uri() + " answered " + response.statusCode() + ": " + response.body());
            }
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new ServerFailure(request.uri() + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while training.", e);
        }
    }

    /** Valid for longer than the training takes. */
    private String token(String client) {
        return tokens.computeIfAbsent(client, issuer::token);
    }
}
