package org.safeguarding.referrals;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.safeguarding.testing.SentAgain;
import org.safeguarding.testing.servers.TestTokens;

/** The API as its users call it. */
final class Api {

    static final String POLICE = TestTokens.of("mash", "police");
    static final String SOCIAL_WORKER = TestTokens.of("social-worker", "council");

    private Api() {}

    static RequestSpecification as(String token) {
        return given().filter(new SentAgain()).header("Authorization", "Bearer " + token);
    }

    static Response post(String token, String path, String body) {
        return post(token, path, UUID.randomUUID().toString(), body);
    }

    static Response post(String token, String path, String key, String body) {
        return as(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    /** Sends lines to the bulk endpoint; the answer to each. */
    static List<JsonPath> load(String token, String lines) {
        return as(token)
                .header("Content-Type", "application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/bulk")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .map(JsonPath::from)
                .toList();
    }

    static Response decide(String contact, String etag, String body) {
        return as(SOCIAL_WORKER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/contacts/" + contact + "/decision");
    }
}
