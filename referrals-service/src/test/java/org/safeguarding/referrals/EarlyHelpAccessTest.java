package org.safeguarding.referrals;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.testing.servers.ServersResource;

/** Who sees and keeps which early help, and that all of it is in the audit. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class EarlyHelpAccessTest {

    private static final String NOBODYS = "01234567-89ab-7def-8123-456789abcdef";

    private final EarlyHelpDesk desk = new EarlyHelpDesk("E08000304");
    private final EarlyHelpDesk neighbour = new EarlyHelpDesk("E08000305");

    @Test
    void a_partner_sees_the_contacts_and_assessments_that_its_own_agency_recorded() {
        Response contact = desk.contactAbout("Seen By Some");
        Response assessment = desk.assess(desk.school(), "\"child\": " + EarlyHelpDesk.child("Assessed"), "SCHOOLS");

        for (Response record : List.of(contact, assessment)) {
            String path =
                    (record == contact ? EarlyHelpDesk.CONTACTS : EarlyHelpDesk.ASSESSMENTS) + "/" + record.path("id");
            status(desk.school(), path, 200);
            status(desk.team(), path, 200);
            status(desk.socialWorker(), path, 200);
            status(desk.as("early-help-partner", "health"), path, 404);
            status(desk.as("early-help-partner", "health"), path + "/versions", 404);
            status(neighbour.team(), path, 404);
            status(neighbour.socialWorker(), path, 404);
        }
        for (String path : List.of(EarlyHelpDesk.CONTACTS, EarlyHelpDesk.ASSESSMENTS)) {
            Api.as(desk.as("early-help-partner", "health"))
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            Api.as(desk.as("early-help-partner", "health"))
                    .accept("text/csv")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(equalTo(Api.as(neighbour.team())
                            .accept("text/csv")
                            .get(path)
                            .asString()));
        }
    }

    @Test
    void what_one_may_not_see_one_does_not_change() {
        Response contact = desk.contactAbout("Not Theirs");
        Response family = desk.familyOf("Not Theirs Either");

        desk.step(neighbour.team(), contact, EarlyHelpDesk.CONTACTS, "triage", """
                {"outcome": "ALLOCATED", "triagedAt": "2018-03-07T11:00:00Z", "rationale": "Weighed."}
                """)
                .then()
                .statusCode(404);
        desk.step(neighbour.team(), family, EarlyHelpDesk.EPISODES, "engagement", "{\"engagedOn\": \"2018-03-12\"}")
                .then()
                .statusCode(404);
        desk.step(
                        desk.as("early-help-partner", "health"),
                        contact,
                        EarlyHelpDesk.CONTACTS,
                        "voiding",
                        "{\"reason\": \"Twice.\"}")
                .then()
                .statusCode(404);
        desk.assess(neighbour.team(), "\"episodeId\": \"" + family.path("id") + "\"", "SCHOOLS")
                .then()
                .statusCode(422)
                .body("code", equalTo("early-help-not-known"));
        desk.assess(desk.school(), "\"episodeId\": \"" + family.path("id") + "\"", "SCHOOLS")
                .then()
                .statusCode(422)
                .body("code", equalTo("early-help-not-known"));
        desk.engage(family).then().statusCode(200);
    }

    @Test
    void a_partner_does_not_speak_for_the_council_and_puts_right_only_what_nobody_has_taken_on() {
        desk.assess(desk.school(), "\"child\": " + EarlyHelpDesk.child("Council"), "LA_SERVICES")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/organisationType"))
                .body("errors[0].code", equalTo("council"));
        Response contact = desk.contactAbout("Taken Up");
        desk.step(desk.school(), contact, EarlyHelpDesk.CONTACTS, "voiding", "{\"reason\": \"Twice.\"}")
                .then()
                .statusCode(200);
        Response triaged = desk.triage(desk.contactAbout("Taken Up"), "DECLINED");

        desk.step(desk.school(), triaged, EarlyHelpDesk.CONTACTS, "voiding", "{\"reason\": \"Twice.\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("contact-taken-up"));
        desk.step(desk.team(), triaged, EarlyHelpDesk.CONTACTS, "voiding", "{\"reason\": \"Twice.\"}")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @CsvSource({
        "mash, police, GET, early-help-contacts",
        "mash, police, POST, early-help-contacts",
        "partner, health, GET, early-help-contacts/" + NOBODYS,
        "lado, council, GET, early-help-contacts",
        "analyst, council, GET, early-help-episodes",
        "auditor, council, GET, early-help-assessments",
        "importer, council, GET, early-help-contacts",
        "social-worker, council, POST, early-help-contacts/" + NOBODYS + "/triage",
        "early-help-partner, school, POST, early-help-contacts/" + NOBODYS + "/triage",
        "early-help-partner, school, POST, early-help-contacts/" + NOBODYS + "/owner",
        "early-help-partner, school, POST, early-help-contacts/" + NOBODYS + "/allocation",
        "early-help-partner, school, GET, early-help-episodes",
        "early-help-partner, school, GET, early-help-episodes/" + NOBODYS,
        "early-help-partner, school, POST, early-help-episodes/" + NOBODYS + "/engagement",
        "social-worker, council, POST, early-help-episodes/" + NOBODYS + "/closure",
        "social-worker, council, POST, early-help-assessments",
        "early-help, council, POST, referrals/" + NOBODYS + "/early-help-contact",
        "early-help, council, GET, referrals",
        "early-help, council, GET, contacts",
        "early-help, council, GET, allegations",
        "early-help-partner, school, GET, allegations"
    })
    void a_role_that_may_not_is_refused(String role, String agency, String method, String path) {
        Api.as(desk.as(role, agency))
                .header("Idempotency-Key", "k")
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(EarlyHelpDesk.contact("Nobody"))
                .request(method, "/v1/" + path)
                .then()
                .statusCode(403)
                .body("code", equalTo("role-missing"));
    }

    @Test
    void every_write_and_every_read_is_in_the_audit() {
        Response contact = desk.contactAbout("Audited");
        desk.triage(contact, "DECLINED").then().statusCode(200);
        status(desk.team(), EarlyHelpDesk.CONTACTS + "/" + contact.path("id"), 200);

        Api.as(desk.as("auditor", "council"))
                .get("/v1/audit?record=" + contact.path("id"))
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.recordKind[0]", equalTo("early-help-contact"))
                .body("items.action", contains("received", "triaged", "read"))
                .body("items.agency", contains("school", "council", "council"));
    }

    private static void status(String token, String path, int status) {
        Api.as(token).get(path).then().statusCode(status);
    }
}
