package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguarding.contract.Topics;
import org.safeguarding.testing.servers.PublishedEvents;
import org.safeguarding.testing.servers.PublishedEvents.Published;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** Allegations against people who work with children: handled by the designated officer, and told to nobody else. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class AllegationsTest {

    private static final String ALLEGATIONS = "/v1/allegations";
    private static final String AUTHORITY = "E08000307";
    private static final String LADO = as("lado");

    private static final String ENQUIRY = """
            {"receivedOn": "2018-03-05", "referrerAgency": "school", "sector": "EDUCATION", "nature": "PHYSICAL",
             "person": "R. Ashdown", "employer": "Brook School", "summary": "Took a pupil by the arm."}
            """;
    private static final String MET = """
            {"decidedOn": "2018-03-06", "threshold": "FULL_PROCESS", "rationale": "May have harmed a child."}
            """;
    private static final String CONCLUSION = """
            {"concludedOn": "2018-05-11", "outcome": "UNFOUNDED", "followUp": "Training."}
            """;
    private static final String MEETING = """
            {"kind": "STRATEGY", "heldOn": "2018-03-08", "agencies": ["council", "police"], "decisions": "Police first."}
            """;

    private static String as(String... roles) {
        return TestTokens.of(List.of(roles), "council", AUTHORITY);
    }

    private static Response received() {
        return Api.post(LADO, ALLEGATIONS, ENQUIRY);
    }

    private static Response step(Response allegation, String step, String body) {
        return step(LADO, allegation, step, body);
    }

    private static Response step(String token, Response allegation, String step, String body) {
        return Api.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", allegation.header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(ALLEGATIONS + "/" + allegation.path("id") + "/" + step);
    }

    @Test
    void an_allegation_is_handled_from_enquiry_to_conclusion_and_its_events_name_nobody() {
        Response allegation = received();
        allegation
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/allegations/[0-9a-f-]{36}"))
                .body("status", equalTo("RECEIVED"))
                .body("thresholdDueOn", equalTo("2018-03-06"))
                .body("oneMonthOn", equalTo("2018-04-05"))
                .body("threeMonthsOn", equalTo("2018-06-05"))
                .body("daysOpen", greaterThan(365))
                .body("outcome", nullValue());
        Response owned = step(allegation, "owner", "{\"owner\": \"A. Whitfield\"}");
        Response decided = step(owned, "threshold", MET);
        decided.then().statusCode(200).body("status", equalTo("UNDER_INVESTIGATION"));
        Response met = step(decided, "meetings", MEETING);
        met.then().statusCode(200).body("meetings[0].agencies", contains("council", "police"));
        Response police = step(met, "police", """
                {"involvement": "INVESTIGATING", "since": "2018-03-08", "reference": "14/3308/18"}
                """);
        police.then().statusCode(200).body("policeInvolvement", equalTo("INVESTIGATING"));
        Response concluded = step(police, "conclusion", CONCLUSION);
        concluded
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("outcome", equalTo("UNFOUNDED"))
                .body("daysOpen", equalTo(67));

        String id = allegation.path("id");
        Api.as(LADO)
                .get(ALLEGATIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("person", equalTo("R. Ashdown"))
                .body("meetings[0].decisions", equalTo("Police first."))
                .body("owner", equalTo("A. Whitfield"));
        try (PublishedEvents events = new PublishedEvents(Topics.REFERRALS)) {
            List<Published> heard = events.ofKey(id, 3);
            assertThat(heard)
                    .extracting(Published::type, Published::recordVersion)
                    .containsExactly(
                            tuple("referrals.allegation.received.v1", 1),
                            tuple("referrals.allegation.threshold-decided.v1", 3),
                            tuple("referrals.allegation.concluded.v1", 6));
            assertThat(heard.getLast().data())
                    .isEqualTo(
                            "{\"effectiveOn\":\"2018-05-11\",\"voided\":false,\"receivedOn\":\"2018-03-05\","
                                    + "\"sector\":\"EDUCATION\",\"nature\":\"PHYSICAL\",\"thresholdDecidedOn\":\"2018-03-06\","
                                    + "\"threshold\":\"FULL_PROCESS\",\"concludedOn\":\"2018-05-11\",\"outcome\":\"UNFOUNDED\"}");
        }
    }

    @Test
    void what_was_recorded_wrongly_is_corrected_or_voided_and_the_versions_keep_it() {
        Response decided = step(received(), "threshold", MET);
        Response corrected =
                step(decided, "correction", """
                {"enquiry": %s, "threshold": %s, "meetings": [], "reason": "Another sector."}
                """.formatted(ENQUIRY.replace("EDUCATION", "EARLY_YEARS"), MET));
        corrected.then().statusCode(200).body("sector", equalTo("EARLY_YEARS"));

        Response voided = step(corrected, "voiding", "{\"reason\": \"Recorded twice.\"}");

        voided.then().statusCode(200).body("voided", equalTo(true));
        step(voided, "conclusion", CONCLUSION).then().statusCode(409).body("code", equalTo("voided"));
        Api.as(LADO)
                .get(ALLEGATIONS + "/" + voided.path("id") + "/versions")
                .then()
                .statusCode(200)
                .body("action", contains("received", "threshold-decided", "corrected", "voided"))
                .body("state.sector", contains("EDUCATION", "EDUCATION", "EARLY_YEARS", "EARLY_YEARS"));
        try (PublishedEvents events = new PublishedEvents(Topics.REFERRALS)) {
            assertThat(events.ofKey(voided.path("id"), 4).getLast().data()).contains("\"voided\":true", "EARLY_YEARS");
        }
    }

    @Test
    void lists_are_narrowed_by_how_far_by_due_day_owner_agency_and_sector_and_given_as_csv() {
        String other = TestTokens.of(List.of("lado"), "council", "E08000308");
        String open = Api.post(other, ALLEGATIONS, ENQUIRY).path("id");
        Response second = Api.post(other, ALLEGATIONS, ENQUIRY.replace("EDUCATION", "FAITH"));
        step(other, second, "threshold", MET.replace("FULL_PROCESS", "ADVICE"))
                .then()
                .statusCode(200);
        String closed = second.path("id");

        list(other, "status=RECEIVED", open);
        list(other, "status=CLOSED", closed);
        list(other, "due-by=2018-03-06", open);
        list(other, "sector=FAITH", closed);
        list(other, "agency=school&sector=EDUCATION", open);
        Api.as(other).get(ALLEGATIONS + "?status=UNDER_INVESTIGATION").then().body("items", empty());
        Api.as(other).get(ALLEGATIONS + "?due-by=2018-03-05").then().body("items", empty());
        Api.as(other).get(ALLEGATIONS + "?owner=A. Whitfield").then().body("items", empty());
        Api.as(other)
                .get(ALLEGATIONS + "?sector=SCHOOL")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-code"));
        assertThat(Api.as(other).accept("text/csv").get(ALLEGATIONS).asString().lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("id,version,voided,recordedAt,status,receivedOn,");
    }

    private static void list(String token, String query, String id) {
        Api.as(token).get(ALLEGATIONS + "?" + query).then().statusCode(200).body("items.id", contains(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mash",
                "social-worker",
                "manager",
                "early-help",
                "early-help-partner",
                "inspection-lead",
                "analyst",
                "partner",
                "importer",
                "auditor"
            })
    void nobody_else_is_told_of_an_allegation_not_even_that_it_is_there(String role) {
        Response allegation = received();
        String id = allegation.path("id");

        for (String path : List.of("", "/" + id, "/" + id + "/versions", "/" + UUID.randomUUID())) {
            Api.as(as(role)).get(ALLEGATIONS + path).then().statusCode(403).body("code", equalTo("role-missing"));
        }
        Api.as(as(role)).accept("text/csv").get(ALLEGATIONS).then().statusCode(403);
        Api.post(as(role), ALLEGATIONS, ENQUIRY).then().statusCode(403);
        for (String step : List.of("owner", "threshold", "meetings", "police", "conclusion", "correction", "voiding")) {
            step(as(role), allegation, step, MET).then().statusCode(403);
        }
    }

    @Test
    void the_designated_officer_of_another_authority_finds_nothing() {
        Response allegation = received();
        String neighbour = TestTokens.of(List.of("lado"), "council", "E08000309");

        Api.as(neighbour).get(ALLEGATIONS + "/" + allegation.path("id")).then().statusCode(404);
        Api.as(neighbour).get(ALLEGATIONS).then().statusCode(200).body("items", empty());
        step(neighbour, allegation, "threshold", MET).then().statusCode(404);
    }

    @Test
    void the_audit_of_an_allegation_is_read_by_an_auditor_who_is_a_designated_officer_too() {
        String id = received().path("id");
        Api.as(LADO).get(ALLEGATIONS + "/" + id).then().statusCode(200);

        Api.as(as("auditor"))
                .get("/v1/audit?record=" + id)
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.as(as("auditor", "lado"))
                .get("/v1/audit?record=" + id)
                .then()
                .statusCode(200)
                .body("items.action", contains("received", "read"))
                .body("items.recordKind", hasItem("allegation"));
    }

    @Test
    void a_load_of_allegations_is_answered_with_where_they_are_and_nothing_of_them() {
        String lines = """
                {"type":"allegation","key":"A1","data":{"receivedOn":"2018-03-05","sector":"EDUCATION","nature":"PHYSICAL","referrerAgency":"school","summary":"Took a pupil by the arm.","recordedAt":"2018-03-05T12:00:00Z"}}
                {"type":"allegation-threshold","key":"A1-t","data":{"allegationKey":"A1","decidedOn":"2018-03-06","threshold":"FULL_PROCESS","rationale":"Weighed.","recordedAt":"2018-03-06T12:00:00Z"}}
                {"type":"allegation-conclusion","key":"A1-c","data":{"allegationKey":"A1","concludedOn":"2018-03-05","outcome":"FALSE"}}
                {"type":"allegation-conclusion","key":"A1-d","data":{"allegationKey":"A1","concludedOn":"2018-04-05","outcome":"FALSE","recordedAt":"2018-04-05T12:00:00Z"}}
                """;
        String text = Api.as(as("importer"))
                .header("Content-Type", "application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/bulk")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<JsonPath> answers = text.lines().map(JsonPath::from).toList();

        assertThat(answers).extracting(answer -> answer.getInt("status")).containsExactly(201, 200, 400, 200);
        assertThat(text).doesNotContain("EDUCATION", "pupil", "FULL_PROCESS");
        Api.as(LADO)
                .get(answers.getFirst().getString("location"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("FALSE"))
                .body("recordedAt", equalTo("2018-03-05T12:00:00Z"));
    }

    @ParameterizedTest(name = "{0} -> {1} at {2}: {3}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "2018-03-05"               | "2999-03-05"                | /receivedOn     | in-the-future
            "2018-03-05"               | "1991-10-13"                | /receivedOn     | too-early
            "2018-03-05"               | "5 March"                   | /receivedOn     | format
            "EDUCATION"                | "SCHOOL"                    | /sector         | unknown-code
            "PHYSICAL"                 | "ROUGH"                     | /nature         | unknown-code
            "school"                   | "The School"                | /referrerAgency | format
            "R. Ashdown"               | "R.\\u0000 Ashdown"         | /person         | not-plain-text
            "Took a pupil by the arm." | ""                          | /summary        | length
            """)
    void an_enquiry_that_is_wrong_is_refused_and_says_where(String right, String wrong, String pointer, String code) {
        assertThat(ENQUIRY).contains(right);

        Api.post(LADO, ALLEGATIONS, ENQUIRY.replace(right, wrong))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void steps_out_of_order_or_twice_are_refused() {
        Response allegation = received();
        step(allegation, "conclusion", CONCLUSION).then().statusCode(409).body("code", equalTo("threshold-undecided"));
        step(allegation, "threshold", MET.replace("2018-03-06", "2018-03-04"))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("before-receipt"));
        Response decided = step(allegation, "threshold", MET);
        step(decided, "threshold", MET).then().statusCode(409).body("code", equalTo("threshold-decided"));
        step(decided, "meetings", MEETING.replace("\"council\", \"police\"", ""))
                .then()
                .statusCode(400)
                .body("errors", hasSize(1));
        Response concluded = step(decided, "conclusion", CONCLUSION);
        step(concluded, "conclusion", CONCLUSION).then().statusCode(409).body("code", equalTo("allegation-closed"));
        step(concluded, "meetings", MEETING).then().statusCode(409).body("code", equalTo("allegation-closed"));
    }
}
