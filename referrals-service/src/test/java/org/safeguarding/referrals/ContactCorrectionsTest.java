package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.Topics;
import org.safeguarding.testing.servers.PublishedEvents;
import org.safeguarding.testing.servers.PublishedEvents.Published;
import org.safeguarding.testing.servers.ServersResource;

/** What was recorded wrongly is put right, with a reason, and what it said before stays readable. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class ContactCorrectionsTest {

    private static final String RECEIPT = """
            "sourceAgency": "school", "referralSource": "2A", "concernTypes": ["OTHER"], "concern": "Came without a coat.",
            "receivedAt": "2018-03-04T09:00:00Z", "reason": "It was the school."
            """;
    private static final String SCREENING = """
            "screening": {"urgency": "RED", "screenedAt": "2018-03-05T10:00:00Z"}
            """;
    private static final String DECISION = """
            "decision": {"decision": "ADVICE", "decidedAt": "2018-03-05T15:00:00Z", "rationale": "Advice was given."}
            """;
    private static final String VOIDING = "{\"reason\": \"Posted twice.\"}";

    private final Desk desk = new Desk("E08000106");

    @Test
    void a_correction_is_published_and_both_versions_stay_readable() {
        Response contact = desk.contactAbout("Corrected");
        Response decided = desk.decide(desk.screen(contact, "GREEN"), "NO_FURTHER_ACTION");

        Response corrected =
                desk.step(desk.worker(), decided, "correction", "{" + RECEIPT + "," + SCREENING + "," + DECISION + "}");

        corrected
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("sourceAgency", equalTo("school"))
                .body("decision", equalTo("ADVICE"))
                .body("decisionDueOn", equalTo("2018-03-05"));
        try (PublishedEvents events = new PublishedEvents(Topics.REFERRALS)) {
            Published last = events.ofKey(contact.path("childId"), 4).getLast();
            assertThat(last.type()).isEqualTo("referrals.contact.corrected.v1");
            assertThat(last.data()).contains("\"receivedOn\":\"2018-03-04\"", "\"referralSource\":\"2A\"");
        }
        Api.as(desk.worker())
                .get(Desk.pathOf(contact) + "/versions")
                .then()
                .body("action", contains("received", "screened", "decided", "corrected"))
                .body("state.receipt.sourceAgency", contains("police", "police", "police", "school"))
                .body("[3].reason", equalTo("It was the school."));
    }

    @Test
    void a_voided_contact_counts_nowhere_and_neither_do_the_requests_about_it() {
        Response contact = desk.contactAbout("Voided");
        Response request = desk.ask(contact, "health");

        Response voided = desk.step(desk.worker(), desk.read(contact), "voiding", VOIDING);

        voided.then().statusCode(200).body("voided", equalTo(true));
        desk.read(request).then().statusCode(200).body("voided", equalTo(true));
        desk.list("child=" + contact.path("childId")).body("items", hasSize(0));
        desk.decide(voided, "ADVICE").then().statusCode(409).body("code", equalTo("voided"));
        try (PublishedEvents events = new PublishedEvents(Topics.REFERRALS)) {
            assertThat(events.ofKey(contact.path("childId"), 4))
                    .extracting(Published::type)
                    .containsExactly(
                            "referrals.contact.received.v1",
                            "referrals.information-request.sent.v1",
                            "referrals.contact.voided.v1",
                            "referrals.information-request.voided.v1");
        }
    }

    @Test
    void a_contact_is_not_voided_under_its_referral() {
        Response decided = desk.decide(desk.contactAbout("Referred"), "REFERRAL");

        desk.step(desk.worker(), decided, "voiding", VOIDING)
                .then()
                .statusCode(409)
                .body("code", equalTo("referral-stands"));
    }

    @Test
    void the_agency_takes_its_contact_back_until_the_mash_takes_it_up() {
        Response fresh = desk.contactAbout("Fresh");
        desk.step(desk.mash("police"), fresh, "correction", "{" + RECEIPT + "}")
                .then()
                .statusCode(403)
                .body("code", equalTo("agency-other"));
        String ofPolice = "{" + RECEIPT.replace("\"school\"", "\"police\"") + "}";
        Response corrected = desk.step(desk.mash("police"), fresh, "correction", ofPolice);
        corrected.then().statusCode(200).body("concern", equalTo("Came without a coat."));
        desk.step(desk.mash("police"), corrected, "voiding", VOIDING).then().statusCode(200);

        Response screened = desk.screen(desk.contactAbout("Taken Up"), "GREEN");
        desk.step(desk.mash("police"), screened, "voiding", VOIDING)
                .then()
                .statusCode(409)
                .body("code", equalTo("contact-taken-up"));
        desk.step(desk.mash("health"), screened, "voiding", VOIDING).then().statusCode(404);
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            screening | {"urgency": "PINK", "owner": "j", "screenedAt": "2018-03-05T10:00:00Z"}                  | /urgency     | unknown-code
            screening | {"urgency": "RED", "screenedAt": "2018-03-05T10:00:00Z"}                                 | /owner       | required
            screening | {"urgency": "RED", "owner": "a\\u0007", "screenedAt": "2018-03-05T10:00:00Z"}            | /owner       | not-plain-text
            screening | {"urgency": "RED", "owner": "j", "screenedAt": "2018-03-05T08:59:59Z"}                   | /screenedAt  | before-receipt
            screening | {"urgency": "RED", "owner": "j", "screenedAt": "2999-03-05T08:59:59Z"}                   | /screenedAt  | in-the-future
            screening | {"urgency": "RED", "owner": "j", "screenedAt": "2018-03-05T10:00:00Z", "sharing": {"lawfulBasis": "HABIT", "consent": "GIVEN"}} | /sharing/lawfulBasis | unknown-code
            screening | {"urgency": "RED", "owner": "j", "screenedAt": "2018-03-05T10:00:00Z", "sharing": {"lawfulBasis": "PUBLIC_TASK", "consent": "REFUSED"}} | /sharing/whyWithoutConsent | required
            urgency   | {"urgency": "RED"}                                                                       | /reason      | required
            owner     | {"owner": ""}                                                                            | /owner       | length
            owner     | {"owner": "j", "team": "A"}                                                              | /team        | unknown-property
            decision  | {"decision": "REFER", "decidedAt": "2018-03-05T15:00:00Z", "rationale": "x"}             | /decision    | unknown-code
            decision  | {"decision": "ADVICE", "decidedAt": "2018-03-05T08:00:00Z", "rationale": "x"}            | /decidedAt   | before-receipt
            decision  | {"decision": "ADVICE", "decidedAt": "2018-03-05T15:00:00Z", "rationale": "x", "primaryNeed": "N1"} | /primaryNeed | not-applicable
            voiding   | {}                                                                                       | /reason      | required
            correction | {"sourceAgency": "school", "referralSource": "2A", "concernTypes": ["OTHER"], "concern": "x", "receivedAt": "2011-03-04T09:00:00Z", "reason": "x"} | /receivedAt | born-after-receipt
            correction | {"sourceAgency": "school", "referralSource": "2A", "concernTypes": ["OTHER"], "concern": "x", "receivedAt": "2018-03-04T09:00:00Z"} | /reason | required
            correction | {"sourceAgency": "school", "referralSource": "2A", "concernTypes": ["OTHER"], "concern": "x", "receivedAt": "2018-03-04T09:00:00Z", "reason": "x", "feedback": {"givenAt": "2018-03-05T10:00:00Z", "channel": "LETTER"}} | /feedback | not-applicable
            """)
    void a_step_that_is_wrong_is_refused_and_says_where(String step, String body, String pointer, String code) {
        Response contact = desk.contactAbout("Wrong");

        desk.step(desk.worker(), contact, step, body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        desk.read(contact).then().header("ETag", "\"1\"");
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({"oversight, social-worker", "screening, mash", "owner, mash", "feedback, mash", "versions, mash"})
    void a_role_that_may_not_is_refused(String step, String role) {
        Response contact = desk.contactAbout("Roles");
        String token = role.equals("mash") ? desk.mash("police") : desk.worker();

        Response answer = step.equals("versions")
                ? Api.as(token).get(Desk.pathOf(contact) + "/versions")
                : desk.step(token, contact, step, "{}");

        answer.then().statusCode(403).body("code", equalTo("role-missing"));
    }
}
