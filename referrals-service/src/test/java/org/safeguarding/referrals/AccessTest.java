package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** Who sees and changes which records, and that all of it is in the audit. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class AccessTest {

    private static final String ADVICE = """
            {"decision": "ADVICE", "decidedAt": "2018-03-05T12:00:00Z", "rationale": "Below threshold."}
            """;

    private static final List<String> ROLES = List.of(
            "mash",
            "social-worker",
            "manager",
            "early-help",
            "early-help-partner",
            "lado",
            "inspection-lead",
            "analyst",
            "partner",
            "importer",
            "auditor");

    private static String contactAbout(String familyName) {
        return """
                {"child": {"givenName": "Ada", "familyName": "%s", "dateOfBirth": "2012-03-04"},
                 "sourceAgency": "police", "referralSource": "6", "concernTypes": ["NEGLECT"],
                 "concern": "Seen alone at night.", "receivedAt": "2018-03-05T09:00:00Z"}
                """.formatted(familyName);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/contacts, mash social-worker manager",
        "/v1/information-requests, mash social-worker manager",
        "/v1/children, social-worker",
        "/v1/referrals, social-worker",
        "/v1/assessments, social-worker",
        "/v1/early-help-contacts, early-help early-help-partner social-worker",
        "/v1/early-help-episodes, early-help social-worker",
        "/v1/early-help-assessments, early-help early-help-partner social-worker",
        "/v1/allegations, lado",
        "/v1/audit?record=0b6f3c52-6a0e-4d0f-9a43-5f1f0f6f7c01, auditor"
    })
    void a_list_is_read_by_those_whose_work_it_is_and_by_nobody_else(String list, String readers) {
        assertThat(ROLES.stream()
                        .filter(role ->
                                Api.as(TestTokens.of(role, "council")).get(list).statusCode() != 403))
                .containsExactlyInAnyOrder(readers.split(" "));
    }

    @Test
    void a_mash_system_sees_the_contacts_of_its_own_agency_only() {
        String contact =
                Api.post(Api.POLICE, "/v1/contacts", contactAbout("Ours")).path("id");

        Api.as(Api.POLICE).get("/v1/contacts/" + contact).then().statusCode(200);
        Api.as(Api.SOCIAL_WORKER).get("/v1/contacts/" + contact).then().statusCode(200);
        Api.as(TestTokens.of("mash", "health"))
                .get("/v1/contacts/" + contact)
                .then()
                .statusCode(404);
        Api.as(TestTokens.of(List.of("social-worker"), "council", "E08000017"))
                .get("/v1/contacts/" + contact)
                .then()
                .statusCode(404);
    }

    @Test
    void the_records_of_another_authority_are_neither_seen_nor_changed() {
        String contact =
                Api.post(Api.POLICE, "/v1/contacts", contactAbout("Not Theirs")).path("id");
        String neighbour = TestTokens.of(List.of("social-worker", "auditor"), "council", "E08000017");

        Api.as(neighbour)
                .header("Idempotency-Key", "neighbour")
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(ADVICE)
                .post("/v1/contacts/" + contact + "/decision")
                .then()
                .statusCode(404);
        Api.as(neighbour).get("/v1/contacts").then().statusCode(200).body("items", hasSize(0));
        Api.as(neighbour)
                .get("/v1/audit?record=" + contact)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Api.decide(contact, "\"1\"", ADVICE).then().statusCode(200);
    }

    @Test
    void every_write_and_every_read_is_in_the_audit() {
        String contact =
                Api.post(Api.POLICE, "/v1/contacts", contactAbout("Audited")).path("id");
        Api.decide(contact, "\"1\"", ADVICE).then().statusCode(200);
        Api.as(Api.SOCIAL_WORKER).get("/v1/contacts/" + contact).then().statusCode(200);

        Api.as(TestTokens.of("auditor", "council"))
                .get("/v1/audit?record=" + contact)
                .then()
                .statusCode(200)
                .body("items.action", contains("received", "decided", "read"))
                .body("items.agency", contains("police", "council", "council"))
                .body("items.recordVersion", contains(1, 2, 2));
    }
}
