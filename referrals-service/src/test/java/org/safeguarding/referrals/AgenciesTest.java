package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.fact.Agency;
import org.safeguarding.contract.fact.AgencyListFact;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** Every field that names an agency names one that the authority knows. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class AgenciesTest {

    private static final String AUTHORITY = "E08000017";
    private static final String ONE_OF = ": one of armed-forces, cafcass, college, council, early-help, early-years,"
            + " education, fire, gp, health, health-visiting, hospital, housing, immigration, legal, mental-health,"
            + " other, police, prison, probation, public, school, school-nursing, substance-misuse, voluntary-sector,"
            + " youth-justice.";

    private static String token(String agency, String... roles) {
        return TestTokens.of(List.of(roles), agency, AUTHORITY);
    }

    private static String of(String agency) {
        return """
                "sourceAgency": "%s", "referralSource": "6", "concernTypes": ["NEGLECT"],
                "concern": "Seen alone at night.", "receivedAt": "2018-03-05T09:00:00Z"
                """.formatted(agency);
    }

    private static String child(String familyName) {
        return "{\"givenName\": \"Ada\", \"familyName\": \"%s\", \"dateOfBirth\": \"2012-03-04\"}"
                .formatted(familyName);
    }

    private static Response contact(String token, String agency, String familyName) {
        return Api.post(token, Desk.CONTACTS, "{\"child\": %s, %s}".formatted(child(familyName), of(agency)));
    }

    private static void assertUnknown(Response answer, String pointer) {
        answer.then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains("unknown-agency"))
                .body("errors.detail", contains("No agency is called nasa" + ONE_OF));
    }

    @Test
    void a_contact_an_incident_and_a_contact_to_early_help_of_an_agency_nobody_knows_are_refused() {
        String worker = token("council", "social-worker");

        assertUnknown(contact(worker, "nasa", "Unknown"), "/sourceAgency");
        assertUnknown(
                Api.post(
                        worker,
                        "/v1/incidents",
                        "{\"incidentReference\": \"A-1\", \"children\": [%s], %s}"
                                .formatted(child("Unknown"), of("nasa"))),
                "/sourceAgency");
        assertUnknown(Api.post(worker, EarlyHelpDesk.CONTACTS, """
                {"child": %s, "sourceAgency": "nasa", "referralSource": "2A", "concern": "Late and hungry.",
                 "receivedAt": "2018-03-05T09:00:00Z"}
                """.formatted(child("Unknown"))), "/sourceAgency");
    }

    @Test
    void an_agency_nobody_knows_is_not_asked_and_makes_no_allegation_and_attends_no_meeting() {
        var desk = new Desk(AUTHORITY);
        assertUnknown(desk.ask(desk.contactAbout("Asked"), "nasa"), "/agency");
        String lado = token("council", "lado");
        assertUnknown(Api.post(lado, "/v1/allegations", allegation("nasa")), "/referrerAgency");
        Response enquiry = Api.post(lado, "/v1/allegations", allegation("academy"));

        enquiry.then().statusCode(201).body("referrerAgency", equalTo("school"));
        assertUnknown(met(lado, enquiry, meeting("police\", \"nasa")), "/agencies/1");
        met(lado, enquiry, meeting("nhs\", \"health\", \"police"))
                .then()
                .statusCode(200)
                .body("meetings[0].agencies", contains("health", "police"));
    }

    private static Response met(String lado, Response enquiry, String meeting) {
        return Api.as(lado)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", enquiry.header("ETag"))
                .contentType(ContentType.JSON)
                .body(meeting)
                .post("/v1/allegations/" + enquiry.path("id") + "/meetings");
    }

    private static String allegation(String agency) {
        return """
                {"receivedOn": "2018-03-05", "referrerAgency": "%s", "sector": "EDUCATION", "nature": "PHYSICAL",
                 "summary": "Took a pupil by the arm."}
                """.formatted(agency);
    }

    private static String meeting(String agencies) {
        return """
                {"kind": "STRATEGY", "heldOn": "2018-03-08", "agencies": ["%s"], "decisions": "Police first."}
                """.formatted(agencies);
    }

    @Test
    void an_alias_is_stored_as_the_canonical_name_and_the_agency_asked_by_an_alias_can_answer() {
        var desk = new Desk(AUTHORITY);
        Response contact = contact(token("police", "mash"), "police-service", "Alias");
        contact.then().statusCode(201).body("sourceAgency", equalTo("police"));
        Response request = desk.ask(desk.contactAbout("Alias"), "nhs");

        request.then().statusCode(201).body("agency", equalTo("health"));
        desk.step(desk.mash("health"), request, "answer", """
                        {"answeredAt": "2018-03-05T12:00:00Z", "answer": "Known to us."}
                        """).then().statusCode(200);
    }

    @ParameterizedTest(name = "{0} of {1} records a contact of {2}: {3}")
    @CsvSource({
        "mash, police, police, 201",
        "mash, police, police-service, 201",
        "mash, police, health, 403",
        "mash front-door, police, health, 201",
        "social-worker, council, health, 201"
    })
    void a_mash_system_records_contacts_of_its_own_agency_unless_it_is_the_front_door(
            String roles, String agency, String source, int status) {
        Response answer = contact(token(agency, roles.split(" ", -1)), source, "Own");

        answer.then().statusCode(status);
        if (status == 403) {
            answer.then()
                    .body("code", equalTo("agency-other"))
                    .body(
                            "detail",
                            equalTo("The token is for police: to record what health did takes the role front-door."));
        }
    }

    @Test
    void an_importer_loads_contacts_of_any_agency_and_is_told_of_one_that_nobody_knows() {
        List<JsonPath> answers = Api.load(token("council", "importer"), line("a", "health") + line("b", "nasa"));

        assertThat(answers.get(0).getInt("status")).isEqualTo(201);
        assertThat(answers.get(1).getInt("status")).isEqualTo(400);
        assertThat(answers.get(1).getString("problem.errors[0].code")).isEqualTo("unknown-agency");
    }

    private static String line(String key, String agency) {
        return "{\"type\":\"contact\",\"key\":\"agencies-%s\",\"data\":{\"child\":%s,%s}}\n"
                .formatted(key, child("Imported"), of(agency).replace("\n", ""));
    }

    @Test
    void a_partner_records_early_help_contacts_of_its_own_agency_only() {
        String body = """
                {"child": %s, "sourceAgency": "health", "referralSource": "3A", "concern": "Late and hungry.",
                 "receivedAt": "2018-03-05T09:00:00Z"}
                """.formatted(child("Partner"));

        Api.post(token("school", "early-help-partner"), EarlyHelpDesk.CONTACTS, body)
                .then()
                .statusCode(403)
                .body("code", equalTo("agency-other"));
        Api.post(token("council", "early-help"), EarlyHelpDesk.CONTACTS, body)
                .then()
                .statusCode(201)
                .body("sourceAgency", equalTo("health"));
    }

    @Test
    void an_agency_that_the_analyst_has_added_is_known_to_its_authority_and_to_no_other() {
        String worker = token("council", "social-worker");
        contact(worker, "womens-refuge", "Refuge").then().statusCode(400);

        LoadedReference.tell(
                EventType.AGENCY_LIST_LOADED,
                AUTHORITY,
                1,
                new AgencyListFact(
                        LocalDate.of(2018, 1, 29),
                        false,
                        List.of(new Agency("refuge", "Rotherham Rise", List.of("womens-refuge")))));

        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> contact(worker, "womens-refuge", "Refuge").statusCode() == 201);
        contact(worker, "womens-refuge", "Refuge").then().body("sourceAgency", equalTo("refuge"));
        contact(TestTokens.of("social-worker", "council"), "womens-refuge", "Refuge")
                .then()
                .statusCode(400)
                .body("errors[0].detail", startsWith("No agency is called womens-refuge: one of armed-forces,"));
        // So that the list of the refusals in the other tests is the shipped one.
        LoadedReference.tell(
                EventType.AGENCY_LIST_LOADED,
                AUTHORITY,
                2,
                new AgencyListFact(LocalDate.of(2018, 1, 29), false, List.of()));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> contact(worker, "refuge", "Refuge").statusCode() == 400);
    }
}
