package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** What a child, or who speaks for one, is told: all that is held, and who saw it. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class SubjectAccessTest {

    private static final String AUTHORITY = "E08000913";
    private static final String POLICE = TestTokens.of(List.of("mash"), "police", AUTHORITY);
    private static final String SOCIAL_WORKER = TestTokens.of(List.of("social-worker"), "council", AUTHORITY);
    private static final String AUDITOR = TestTokens.of(List.of("auditor"), "council", AUTHORITY);

    @Test
    void every_record_of_the_child_is_there_with_all_that_it_said_and_everybody_who_saw_it() {
        Response contact = contactAbout("Wholetold");
        String child = contact.path("childId");
        decide(contact, "REFERRAL");
        Api.as(POLICE).get("/v1/contacts/" + contact.path("id")).then().statusCode(200);

        JsonPath report = report(child);

        assertThat(report.getString("childId")).isEqualTo(child);
        assertThat(report.getString("purpose")).isEqualTo("Request 2018/114");
        assertThat(report.getMap("elsewhere"))
                .containsOnly(Map.entry(
                        "plans-service", "http://localhost:8082/v1/children/" + child + "/subject-access-report"));
        assertThat(report.getList("records.kind")).containsExactly("child", "contact", "referral");
        assertThat(report.getString("records[0].versions[0].state.toString()")).contains("Wholetold");
        assertThat(report.getList("records[1].versions.action")).containsExactly("received", "decided");
        assertThat(report.getString("records[1].versions[0].state.decision")).isNull();
        assertThat(report.getString("records[1].versions[1].state.decision.decision"))
                .isEqualTo("REFERRAL");
        assertThat(report.getString("records[1].versions[0].state.toString()")).contains("Seen alone at night.");
        assertThat(report.getList("records[1].audit.action")).containsExactly("received", "decided", "read");
        assertThat(report.getList("records[1].audit.agency")).containsExactly("police", "council", "police");
        assertThat(report.getList("records[2].versions.action")).containsExactly("received");
    }

    @Test
    void making_a_report_is_itself_in_the_next_one_with_its_purpose() {
        String child = contactAbout("Twiceasked").path("childId");

        JsonPath first = report(child);
        JsonPath second = report(child);

        assertThat(first.getList("records[0].audit.action")).doesNotContain("read");
        for (int record = 0; record < 2; record++) {
            assertThat(second.getString("records[%d].audit[-1].action".formatted(record)))
                    .isEqualTo("read");
            assertThat(second.getString("records[%d].audit[-1].actor".formatted(record)))
                    .isEqualTo("council-auditor");
            assertThat(second.getString("records[%d].audit[-1].reason".formatted(record)))
                    .isEqualTo("Request 2018/114");
        }
    }

    @Test
    void what_was_recorded_of_a_merged_record_is_in_the_report_on_the_child_that_stays_and_only_there() {
        String stays = contactAbout("Onfile").path("childId");
        Response other = contactAbout("Onfiletwice");
        String merged = other.path("childId");
        Response child = Api.as(SOCIAL_WORKER).get("/v1/children/" + merged);
        Api.as(SOCIAL_WORKER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", child.header("ETag"))
                .contentType(ContentType.JSON)
                .body("{\"into\": \"" + stays + "\", \"reason\": \"The mother confirmed it.\"}")
                .post("/v1/children/" + merged + "/merge")
                .then()
                .statusCode(200);

        JsonPath report = report(stays);

        assertThat(report.getList("records.kind")).containsExactly("child", "child", "contact", "contact");
        assertThat(report.getList("records.id")).startsWith(stays, merged).endsWith(other.<String>path("id"));
        assertThat(report.getList("records[3].versions.state.childId")).containsExactly(merged, merged, stays);
        assertThat(report.getString("records[3].versions[2].reason")).isEqualTo("The mother confirmed it.");
        ask(AUDITOR, merged)
                .then()
                .statusCode(409)
                .body("code", equalTo("child-merged"))
                .body("detail", containsString(stays));
    }

    @Test
    void nobody_but_an_auditor_of_the_authority_who_says_why_is_given_a_report() {
        String child = contactAbout("Guarded").path("childId");

        for (String role : List.of("mash", "social-worker", "manager", "analyst", "importer", "lado", "early-help")) {
            ask(TestTokens.of(List.of(role), "council", AUTHORITY), child)
                    .then()
                    .statusCode(403);
        }
        ask(TestTokens.of(List.of("auditor"), "council", "E08000914"), child)
                .then()
                .statusCode(404);
        Api.as(AUDITOR)
                .get("/v1/children/" + child + "/subject-access-report")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("purpose"));
        ask(AUDITOR, UUID.randomUUID().toString()).then().statusCode(404);
    }

    private static JsonPath report(String child) {
        return ask(AUDITOR, child).then().statusCode(200).extract().jsonPath();
    }

    private static Response ask(String token, String child) {
        return Api.as(token)
                .queryParam("purpose", "Request 2018/114")
                .get("/v1/children/" + child + "/subject-access-report");
    }

    private static Response contactAbout(String familyName) {
        Response contact = Api.post(POLICE, "/v1/contacts", """
            {"child": {"givenName": "Ada", "familyName": "%s", "dateOfBirth": "2012-03-04"},
             "sourceAgency": "police", "referralSource": "6", "concernTypes": ["NEGLECT"],
             "concern": "Seen alone at night.", "receivedAt": "2018-03-05T09:00:00Z"}
            """.formatted(familyName));
        contact.then().statusCode(201);
        return contact;
    }

    private static void decide(Response contact, String decision) {
        Api.as(SOCIAL_WORKER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", contact.header("ETag"))
                .contentType(ContentType.JSON)
                .body("""
                    {"decision": "%s", "decidedAt": "2018-03-05T12:00:00Z", "rationale": "Above threshold."}
                    """.formatted(decision))
                .post("/v1/contacts/" + contact.path("id") + "/decision")
                .then()
                .statusCode(200);
    }
}
