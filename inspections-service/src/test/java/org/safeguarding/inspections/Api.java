package org.safeguarding.inspections;

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

    static final String INSPECTIONS = "/v1/inspections";
    static final String AREAS = "/v1/areas-for-improvement";
    static final String LEAD = TestTokens.of("inspection-lead", "council");
    static final String IMPORTER = TestTokens.of("importer", "council");

    /** Rotherham's re-inspection of November 2017, with two of its areas. */
    static final String INSPECTION = """
            {"regulator": "Ofsted", "framework": "Single inspection framework",
             "startedOn": "2017-11-06", "endedOn": "2017-11-30",
             "judgements": [{"domain": "Children who need help and protection", "grade": "Good"},
                            {"domain": "Leadership, management and governance", "grade": "Good"}],
             "areasForImprovement": [
                {"text": "Return home interviews are offered in time.", "timescale": "IMMEDIATELY"},
                {"text": "Chronologies are kept.", "service": "Children's social care", "timescale": "WITHIN_3_MONTHS"}]}
            """;

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

    static Response inspection() {
        return json(LEAD, INSPECTION).post(INSPECTIONS);
    }

    static Response publish(Response inspection, String publishedOn) {
        return json(LEAD, "{\"publishedOn\": \"" + publishedOn + "\"}")
                .header("If-Match", inspection.header("ETag"))
                .post(INSPECTIONS + "/" + inspection.path("id") + "/publish");
    }

    static Response close(String area, String ifMatch, String closedOn) {
        return json(LEAD, "{\"closedOn\": \"" + closedOn + "\", \"evidence\": \"Audit of 20 cases.\"}")
                .header("If-Match", ifMatch)
                .post(AREAS + "/" + area + "/close");
    }

    /** A correction of the inspection: with one thing changed, and published on the day unless that is null. */
    static String correction(String what, String with, String publishedOn) {
        return "{\"report\": " + INSPECTION.replace(what, with)
                + (publishedOn == null ? "" : ", \"publishedOn\": \"" + publishedOn + "\"")
                + ", \"reason\": \"Misread.\"}";
    }

    /** @param path of the record, and the step */
    static Response step(String path, String ifMatch, String body) {
        return json(LEAD, body).header("If-Match", ifMatch).post(path);
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
