package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/**
 * Every step refuses a voided record and changes nothing: each step that {@code baseline-digests.ndjson} knows is sent to one. The
 * platform compares the fields of the record before and after, and answers 500 if a step changed one before it refused.
 */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class VoidedRecordsTest {

    private static final String AUTHORITY = "E08000311";
    private static final String COUNCIL =
            TestTokens.of(List.of("social-worker", "manager", "early-help", "lado"), "council", AUTHORITY);
    private static final String HEALTH = TestTokens.of(List.of("mash"), "health", AUTHORITY);

    private static final Pattern STEP = Pattern.compile("/v1/([a-z-]+)/[0-9a-fA-F-]{36}/([a-z-]+).*");
    private static final JsonMapper JSON = new JsonMapper();

    private final Desk desk = new Desk(AUTHORITY);
    private final EarlyHelpDesk help = new EarlyHelpDesk(AUTHORITY);
    private final Referred referred = new Referred(AUTHORITY);

    @Test
    void every_step_refuses_a_voided_record_and_leaves_it_as_it_was() throws IOException {
        Map<String, String> voided = voidedRecords();
        Set<String> sent = new HashSet<>();
        for (JsonNode request : requests()) {
            Matcher step = STEP.matcher(request.path("path").asText());
            if (step.matches() && voided.containsKey(step.group(1))) {
                String record = voided.get(step.group(1));
                Response before = Api.as(COUNCIL).get(record);

                Response answer = Api.as("mash".equals(request.path("role").asText()) ? HEALTH : COUNCIL)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", before.header("ETag"))
                        .contentType(ContentType.JSON)
                        .body(request.path("body").toString())
                        .request(request.path("method").asText(), record + "/" + step.group(2));

                assertThat(answer.statusCode())
                        .as("%s: %s", request.path("name"), answer.asString())
                        .isIn(400, 409, 422);
                Response after = Api.as(COUNCIL).get(record);
                assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
                assertThat(after.asString()).isEqualTo(before.asString());
                sent.add(step.group(1) + "/" + step.group(2));
            }
        }
        assertThat(sent).hasSize(61);
    }

    /** A voided record of each kind, by the name of its collection. */
    private Map<String, String> voidedRecords() {
        Map<String, String> voided = new HashMap<>();
        add(voided, Desk.pathOf(desk.contactAbout("Void, contact")));
        add(voided, Desk.pathOf(desk.ask(desk.screen(desk.contactAbout("Void, request"), "AMBER"), "health")));
        add(voided, referred.refer("Void, referral"));
        add(voided, referred.assess(referred.decided("Void, assessment"), "2018-03-07"));
        add(
                voided,
                EarlyHelpDesk.CONTACTS + "/" + help.contactAbout("Void, help").path("id"));
        Response family = help.familyOf("Void, assessed");
        add(voided, EarlyHelpDesk.ASSESSMENTS + "/" + help.assess(family).path("id"));
        add(voided, EarlyHelpDesk.EPISODES + "/" + help.familyOf("Void, family").path("id"));
        add(voided, Api.post(COUNCIL, "/v1/allegations", """
                {"receivedOn": "2018-03-05", "referrerAgency": "school", "sector": "EDUCATION", "nature": "PHYSICAL",
                 "summary": "Took a pupil by the arm."}
                """).header("Location"));
        add(voided, Api.post(COUNCIL, "/v1/children", """
                {"givenName": "Ida", "familyName": "Void, child", "dateOfBirth": "2011-07-09", "ethnicity": "WBRI",
                 "disabilities": ["NONE"], "localities": []}
                """).header("Location"));
        return voided;
    }

    private static void add(Map<String, String> voided, String location) {
        String record = location.substring(location.indexOf("/v1/"));
        Api.as(COUNCIL)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", Api.as(COUNCIL).get(record).header("ETag"))
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"It should never have been recorded.\"}")
                .post(record + "/voiding")
                .then()
                .statusCode(200);
        voided.put(record.split("/", -1)[2], record);
    }

    private static List<JsonNode> requests() throws IOException {
        try (var lines = VoidedRecordsTest.class.getResourceAsStream("/baseline-digests.ndjson")) {
            return JSON.readerFor(JsonNode.class)
                    .<JsonNode>readValues(new String(lines.readAllBytes(), StandardCharsets.UTF_8))
                    .readAll();
        }
    }
}
