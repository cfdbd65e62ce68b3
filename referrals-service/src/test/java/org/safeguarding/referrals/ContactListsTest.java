package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.testing.servers.ServersResource;

/** Contacts beside each other: in lists, of one incident, and about one child. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class ContactListsTest {

    private static final String INCIDENT = """
            {"incidentReference": "%s", "children": [%s],
             "sourceAgency": "police", "referralSource": "6", "concernTypes": ["DOMESTIC_ABUSE"],
             "concern": "Called to the home at night.", "receivedAt": "2018-03-05T09:00:00Z"}
            """;

    private final Desk desk = new Desk("E08000104");

    private static String child(String familyName) {
        return "{\"givenName\": \"Ada\", \"familyName\": \"%s\", \"dateOfBirth\": \"2012-03-04\"}"
                .formatted(familyName);
    }

    @Test
    void contacts_are_listed_by_stage_owner_agency_urgency_due_day_and_child() {
        Desk own = new Desk("E08000105");
        Response received = own.contactAbout("L1");
        Response red = own.screen(own.contactAbout("L2", "2018-03-05T09:30:00Z", "school", ""), "RED");
        Response told = own.tell(own.decide(own.screen(own.contactAbout("L3"), "BLUE"), "ADVICE"));
        Response decided = own.decide(own.contactAbout("L4"), "ADVICE");
        Response overseen = own.oversee(own.decide(own.contactAbout("L5"), "NO_FURTHER_ACTION"), true);
        Response returned = own.oversee(own.decide(own.contactAbout("L6"), "NO_FURTHER_ACTION"), false);

        own.list("stage=RECEIVED").body("items.id", contains(received.<String>path("id")));
        own.list("stage=OVERSEEN").body("items.id", contains(overseen.<String>path("id")));
        own.list("stage=RETURNED").body("items.id", contains(returned.<String>path("id")));
        own.list("owner=j.akhtar&undecided=true").body("items.id", contains(red.<String>path("id")));
        own.list("agency=school").body("items.id", contains(red.<String>path("id")));
        own.list("agency=academy").body("items.id", contains(red.<String>path("id")));
        own.list("urgency=BLUE").body("items.id", contains(told.<String>path("id")));
        own.list("due-by=2018-03-05").body("items.id", contains(red.<String>path("id")));
        own.list("due-by=2018-03-06")
                .body("items.id", contains(returned.<String>path("id"), red.path("id"), received.path("id")));
        own.list("feedback-outstanding=true")
                .body("items.id", contains(overseen.<String>path("id"), decided.path("id")));
        own.list("child=" + decided.path("childId")).body("items.id", contains(decided.<String>path("id")));
        own.list("limit=1").body("items[0].repeatContacts", nullValue());
        Api.as(own.mash("school")).get(Desk.CONTACTS).then().body("items.id", contains(red.<String>path("id")));
    }

    @Test
    void a_caller_who_accepts_csv_gets_the_whole_list_as_csv() {
        Desk own = new Desk("E08000108");
        Response contact = own.screen(own.contactAbout("CSV"), "AMBER");
        Response request = own.ask(contact, "health");
        own.contactAbout("CSV, decided");

        List<String> contacts = own.csv(own.worker(), Desk.CONTACTS + "?owner=j.akhtar");
        List<String> requests = own.csv(own.mash("health"), Desk.REQUESTS);

        assertThat(contacts).hasSize(2);
        assertThat(contacts.getFirst())
                .isEqualTo(
                        "id,version,voided,recordedAt,childId,stage,sourceAgency,referralSource,concernTypes,receivedAt,"
                                + "incidentReference,lawfulBasis,consent,owner,urgency,dueOn,screenedAt,screenedBy,"
                                + "decisionDueOn,decision,decidedAt,decidedBy,referralId,overseenAt,overseenBy,agrees,givenAt,"
                                + "givenBy,channel,feedbackOutstanding");
        assertThat(contacts.getLast())
                .startsWith(contact.<String>path("id") + ",3,false,")
                .contains("," + contact.path("childId")
                        + ",INFORMATION_GATHERING,police,6,NEGLECT,2018-03-05T09:00:00Z,,PUBLIC_TASK,NOT_SOUGHT,j.akhtar,"
                        + "AMBER,2018-03-06,2018-03-05T10:00:00Z,")
                .endsWith(",,,,,,,,,,,false");
        assertThat(requests).hasSize(2);
        assertThat(requests.getLast())
                .startsWith(request.<String>path("id") + ",1,false,")
                .contains("," + contact.path("id") + "," + contact.path("childId")
                        + ",Ada,CSV,2012-03-04,,U,health,PUBLIC_TASK,NOT_SOUGHT,2018-03-05T11:00:00Z,");
    }

    @ParameterizedTest
    @CsvSource({
        "stage=OPEN,          stage,  unknown-code",
        "urgency=PINK,        urgency, unknown-code",
        "due-by=2018-02-30,   due-by, format",
        "due-by=tomorrow,     due-by, format",
        "owner=%00,           owner,  not-plain-text",
        "incident=%07,        incident, not-plain-text",
        "child=Ada,           child,  format"
    })
    void a_filter_that_says_nothing_of_the_kind_is_refused(String query, String parameter, String code) {
        Api.as(desk.worker())
                .urlEncodingEnabled(false)
                .get(Desk.CONTACTS + "?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void one_call_makes_a_contact_about_each_child_of_an_incident_and_the_same_call_no_more() {
        String key = UUID.randomUUID().toString();
        String body = INCIDENT.formatted("SYP-1", child("Elder") + "," + child("Younger"));

        Response incident = Api.post(desk.mash("police"), "/v1/incidents", key, body);
        incident.then()
                .statusCode(201)
                .body("reference", equalTo("SYP-1"))
                .body("contacts", hasSize(2))
                .body("contacts[0].incidentReference", equalTo("SYP-1"));
        assertThat(incident.header("Location")).endsWith("/v1/incidents/SYP-1");
        assertThat(Api.post(desk.mash("police"), "/v1/incidents", key, body).asString())
                .isEqualTo(incident.asString());

        String elder = incident.path("contacts[0].id");
        String younger = incident.path("contacts[1].id");
        Api.as(desk.worker())
                .get("/v1/incidents/SYP-1")
                .then()
                .statusCode(200)
                .header("ETag", incident.header("ETag"))
                .body("contacts.id", containsInAnyOrder(elder, younger));
        desk.list("incident=SYP-1").body("items", hasSize(2));
        Api.as(desk.mash("health")).get("/v1/incidents/SYP-1").then().statusCode(404);
    }

    @Test
    void an_incident_is_taken_whole_or_not_at_all() {
        Api.post(desk.mash("police"), "/v1/incidents", INCIDENT.formatted("SYP-2", child("Same") + "," + child("same")))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/children/1"))
                .body("errors[0].code", equalTo("same-child"));
        Api.post(
                        desk.mash("police"),
                        "/v1/incidents",
                        INCIDENT.formatted("SYP-2", child("Fine") + ", {\"nhsNumber\": \"9990000019\"}"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/children/1/nhsNumber"))
                .body("errors[0].code", equalTo("check-digit"));

        Api.as(desk.worker()).get("/v1/incidents/SYP-2").then().statusCode(404);
    }

    @Test
    void repeat_contacts_are_shown_at_once_with_who_made_them_and_what_was_decided() {
        desk.contactAbout("Repeat", "2017-03-04T23:59:59Z", "school", "").then().statusCode(201);
        Response first = desk.contactAbout("Repeat", "2017-03-05T00:00:00Z", "school", "");
        desk.step(desk.worker(), first, "decision", """
                {"decision": "ADVICE", "decidedAt": "2017-03-06T15:00:00Z", "rationale": "Weighed."}
                """).then().statusCode(200);
        Response taken = desk.contactAbout("Repeat", "2017-09-05T09:00:00Z", "school", "");
        desk.step(desk.worker(), taken, "voiding", "{\"reason\": \"Posted twice.\"}")
                .then()
                .statusCode(200);
        Response second = desk.contactAbout("Repeat", "2018-03-04T09:00:00Z", "police", "");

        Response third = desk.contactAbout("Repeat");

        third.then().body("repeatContacts.inTwelveMonths", equalTo(1)).body("repeatContacts.contacts", hasSize(1));
        Api.as(desk.worker())
                .get(Desk.pathOf(third))
                .then()
                .body("repeatContacts.inTwelveMonths", equalTo(2))
                .body("repeatContacts.contacts.id", contains(second.<String>path("id"), first.path("id")))
                .body("repeatContacts.contacts.sourceAgency", contains("police", "school"))
                .body("repeatContacts.contacts.decision", contains(null, "ADVICE"))
                .body("repeatContacts.contacts[1].receivedOn", equalTo("2017-03-05"));
    }
}
