package org.safeguarding.plans;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.safeguarding.testing.SentAgain;
import org.safeguarding.testing.servers.TestTokens;

/** The API as its users call it. */
final class Api {

    static final String PLANS = "/v1/child-protection-plans";
    static final String IN_NEED = "/v1/child-in-need-plans";
    static final String VISITS = "/v1/visits";
    static final String SOCIAL_WORKER = TestTokens.of("social-worker", "council");
    static final String IMPORTER = TestTokens.of("importer", "council");

    private Api() {}

    static RequestSpecification as(String token) {
        return given().filter(new SentAgain()).header("Authorization", "Bearer " + token);
    }

    /** A request with a key of its own. */
    static RequestSpecification json(String token, String body) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body);
    }

    static String plan(UUID child, String startedOn) {
        return """
                {"childId": "%s", "startedOn": "%s", "initialCategory": "NEG", "numberOfPreviousPlans": 0}
                """.formatted(child, startedOn);
    }

    static Response start(UUID child, String startedOn) {
        return json(SOCIAL_WORKER, plan(child, startedOn)).post(PLANS);
    }

    /** A plan that has ended when it is entered. */
    static Response enter(UUID child, String startedOn, String endedOn, int previous) {
        return json(SOCIAL_WORKER, """
                        {"childId": "%s", "startedOn": "%s", "endedOn": "%s", "initialCategory": "NEG",
                         "numberOfPreviousPlans": %d}
                        """.formatted(child, startedOn, endedOn, previous))
                .post(PLANS);
    }

    static Response end(Response plan, String endedOn) {
        return json(SOCIAL_WORKER, "{\"endedOn\": \"" + endedOn + "\"}")
                .header("If-Match", plan.header("ETag"))
                .post(PLANS + "/" + plan.path("id") + "/end");
    }

    /** A child in need plan. */
    static Response help(UUID child, String startedOn) {
        return json(SOCIAL_WORKER, """
                        {"childId": "%s", "startedOn": "%s", "purpose": "FAMILY_SUPPORT", "worker": "s.okafor",
                         "team": "north"}
                        """.formatted(child, startedOn)).post(IN_NEED);
    }

    /** A visit at which the child was seen alone. */
    static Response visit(UUID child, String visitedOn) {
        return visit(child, visitedOn, "{\"childSeen\": true, \"seenAlone\": true}");
    }

    static Response visit(UUID child, String visitedOn, String seen) {
        return json(SOCIAL_WORKER, """
                        {"childId": "%s", "visitedOn": "%s", "seen": %s, "visitor": "s.okafor"}
                        """.formatted(child, visitedOn, seen)).post(VISITS);
    }

    /** A step of a record, at the version that was answered. */
    static Response step(Response record, String path, String step, String body) {
        return json(SOCIAL_WORKER, body)
                .header("If-Match", record.header("ETag"))
                .post(path + "/" + record.path("id") + "/" + step);
    }

    static Response get(Response record, String path) {
        return as(SOCIAL_WORKER).get(path + "/" + record.path("id"));
    }

    static String load(String lines) {
        return as(IMPORTER)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/bulk")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
