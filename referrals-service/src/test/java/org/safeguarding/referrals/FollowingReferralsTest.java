package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Topics;
import org.safeguarding.testing.servers.PublishedEvents;
import org.safeguarding.testing.servers.PublishedEvents.Published;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** A referral has its day from what opened it. If that day is corrected, also across 31 March, the referral follows. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class FollowingReferralsTest {

    private static final String AUTHORITY = "E08000040";
    private static final Referred US = new Referred(AUTHORITY);

    private final EarlyHelpDesk desk = new EarlyHelpDesk(AUTHORITY);

    private static Response correct(Response contact, String source, String receivedOn) {
        return US.post(US.socialWorker(), "/v1/contacts/" + contact.path("id"), "correction", """
                {"sourceAgency": "police", "referralSource": "%s", "concernTypes": ["NEGLECT"], "concern": "Seen alone.",
                 "receivedAt": "%sT09:00:00Z", "reason": "Another day.",
                 "decision": {"decision": "REFERRAL", "decidedAt": "2018-04-03T10:00:00Z", "rationale": "Met."}}
                """.formatted(
                        source, receivedOn));
    }

    @Test
    void a_contact_that_is_corrected_across_31_march_takes_its_referral_along() {
        Response contact = US.decideContact("Moved", "2018-04-03");

        correct(contact, "2A", "2018-03-29").then().statusCode(200).body("warnings", empty());

        String referral = "/v1/referrals/" + contact.path("referralId");
        US.get(referral)
                .then()
                .body("receivedOn", equalTo("2018-03-29"))
                .body("referralSource", equalTo("2A"))
                .body("decisionDueOn", equalTo("2018-04-03"));
        US.get(referral + "/versions")
                .then()
                .body("action", contains("received", "corrected"))
                .body("reason[1]", equalTo("Another day."));
        try (PublishedEvents events = new PublishedEvents(Topics.REFERRALS)) {
            assertThat(events.ofKey(contact.path("childId"), 5))
                    .filteredOn(event -> event.type().endsWith(".corrected.v1"))
                    .extracting(Published::data)
                    .hasSize(2)
                    .allSatisfy(data -> assertThat(data).contains("\"receivedOn\":\"2018-03-29\""));
        }
    }

    @Test
    void a_day_that_was_corrected_on_the_referral_stays_and_a_warning_says_so() {
        Response contact = US.decideContact("Stays", "2018-04-03");
        US.post(US.socialWorker(), "/v1/referrals/" + contact.path("referralId"), "correction", """
                        {"receivedOn": "2018-04-04", "referralSource": "6", "primaryNeed": "N1", "reason": "A day later."}
                        """)
                .then()
                .statusCode(200)
                .body("warnings.rule", contains("local"))
                .body("warnings[0].text", containsString("The contact that led to it was received on 2018-04-03"));

        correct(contact, "2A", "2018-03-29")
                .then()
                .statusCode(200)
                .body("warnings.rule", contains("local"))
                .body("warnings[0].text", containsString("2018-04-04"));

        US.get("/v1/referrals/" + contact.path("referralId"))
                .then()
                .body("receivedOn", equalTo("2018-04-04"))
                .body("referralSource", equalTo("2A"));
    }

    @Test
    void a_correction_that_the_referral_cannot_follow_is_refused_and_changes_nothing() {
        US.decideContact("Held", "2018-01-08", """
                        , "referral": {"decidedAt": "2018-01-09T11:00:00Z", "noFurtherAction": false, "rationale": "Need.",
                                       "closedOn": "2018-03-28", "reasonForClosure": "RC7"}
                        """).then().statusCode(200);
        Response contact = US.decideContact("Held", "2018-04-02");
        String referral = "/v1/referrals/" + contact.path("referralId");
        US.post(US.socialWorker(), referral, "decision", """
                        {"decidedAt": "2018-04-02T11:00:00Z", "noFurtherAction": false, "rationale": "Need."}
                        """).then().statusCode(200);

        correct(contact, "6", "2018-03-27").then().statusCode(409).body("code", equalTo("referrals-overlap"));
        correct(contact, "6", "2018-04-03")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/receivedAt"))
                .body("errors[0].code", equalTo("before-receipt"));

        US.get(referral).then().header("ETag", "\"2\"").body("receivedOn", equalTo("2018-04-02"));
        correct(contact, "6", "2018-03-28").then().statusCode(200);
    }

    @Test
    void a_contact_whose_referral_was_voided_is_corrected_alone() {
        Response contact = US.decideContact("Void", "2018-04-03");
        String referral = "/v1/referrals/" + contact.path("referralId");
        US.post(US.socialWorker(), referral, "voiding", "{\"reason\": \"A mistake.\"}")
                .then()
                .statusCode(200);

        correct(contact, "6", "2018-03-29").then().statusCode(200).body("warnings", empty());

        US.get(referral).then().header("ETag", "\"2\"").body("receivedOn", equalTo("2018-04-03"));
    }

    @Test
    void a_bulk_load_takes_the_referral_along_in_the_chunk_that_opened_it() {
        List<JsonPath> answers = Api.load(TestTokens.of(List.of("importer"), "council", AUTHORITY), """
                {"type":"contact","key":"FR-c","data":{"child":{"givenName":"Ada","familyName":"Bulk","dateOfBirth":"2012-03-04"},"sourceAgency":"police","referralSource":"6","concernTypes":["NEGLECT"],"concern":"Seen.","receivedAt":"2018-04-03T09:00:00Z"}}
                {"type":"contact-decision","key":"FR-d","data":{"contactKey":"FR-c","decision":"REFERRAL","decidedAt":"2018-04-03T10:00:00Z","rationale":"Met."}}
                {"type":"contact-correction","key":"FR-k","data":{"contactKey":"FR-c","sourceAgency":"police","referralSource":"6","concernTypes":["NEGLECT"],"concern":"Seen.","receivedAt":"2018-03-29T09:00:00Z","reason":"Another day.","decision":{"decision":"REFERRAL","decidedAt":"2018-04-03T10:00:00Z","rationale":"Met."}}}
                """);

        assertThat(answers).extracting(answer -> answer.getInt("status")).containsExactly(201, 200, 200);
        Response contact = US.get(answers.getFirst().getString("location"));
        US.get("/v1/referrals/" + contact.path("referralId"))
                .then()
                .header("ETag", "\"2\"")
                .body("receivedOn", equalTo("2018-03-29"));
    }

    @Test
    void a_referral_that_early_help_stepped_up_to_follows_the_day_of_the_triage() {
        Response triaged = desk.triage(desk.contactAbout("Triaged"), "STEPPED_UP");

        desk.step(desk.team(), triaged, EarlyHelpDesk.CONTACTS, "correction", """
                        {"sourceAgency": "school", "referralSource": "2A", "concern": "Late and hungry.",
                         "receivedAt": "2018-03-05T09:00:00Z", "reason": "Another day.",
                         "triage": {"outcome": "STEPPED_UP", "triagedAt": "2018-04-03T09:00:00Z", "rationale": "Weighed."}}
                        """)
                .then()
                .statusCode(200);

        desk.referral(triaged.path("referralId")).then().body("receivedOn", equalTo("2018-04-03"));
    }

    @Test
    void a_referral_that_early_help_stepped_up_to_follows_the_day_of_the_end() {
        Response family = desk.close(desk.familyOf("Ended"), "STEPPED_UP");

        desk.step(family, "correction", """
                        {"allocatedOn": "2018-03-08", "familyMembers": [], "attempts": [], "reviews": [],
                         "closedOn": "2018-03-30", "closure": "STEPPED_UP", "reason": "Another day."}
                        """).then().statusCode(200);

        desk.referral(family.path("referralId")).then().body("receivedOn", equalTo("2018-03-30"));
    }
}
