package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Topics;
import org.safeguarding.testing.servers.PublishedEvents;
import org.safeguarding.testing.servers.PublishedEvents.Published;
import org.safeguarding.testing.servers.ServersResource;

/** The life of a contact, from the call of the police to the call back. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class ContactLifeTest {

    private final Desk desk = new Desk("E08000101");

    @Test
    void
            a_contact_is_screened_asked_about_decided_sent_back_decided_again_overseen_and_told_and_all_of_it_is_published() {
        Response received = desk.contactAbout("Life");
        received.then()
                .statusCode(201)
                .body("stage", equalTo("RECEIVED"))
                .body("decisionTimeLeft.dueOn", equalTo("2018-03-06"))
                .body("decisionTimeLeft.overdue", equalTo(true))
                .body("repeatContacts.inTwelveMonths", equalTo(0));

        Response screened = desk.screen(received, "GREEN");
        screened.then()
                .statusCode(200)
                .body("stage", equalTo("SCREENED"))
                .body("owner", equalTo("j.akhtar"))
                .body("screening.dueOn", equalTo("2018-03-08"));
        Response rated = desk.step(
                desk.worker(), screened, "urgency", "{\"urgency\": \"AMBER\", \"reason\": \"School called too.\"}");
        rated.then().statusCode(200).body("screening.urgency", equalTo("AMBER"));
        desk.step(desk.worker(), rated, "owner", "{\"owner\": \"s.okafor\", \"reason\": \"End of shift.\"}")
                .then()
                .statusCode(200)
                .body("owner", equalTo("s.okafor"));

        Response asked = desk.ask(received, "health");
        asked.then().statusCode(201).body("dueOn", equalTo("2018-03-06")).body("child.familyName", equalTo("Life"));
        desk.step(
                        desk.mash("health"),
                        asked,
                        "answer",
                        "{\"answer\": \"Two missed.\", \"answeredAt\": \"2018-03-05T12:00:00Z\"}")
                .then()
                .statusCode(200)
                .body("timeLeft", nullValue());

        Response gathering = desk.read(received);
        gathering.then().body("stage", equalTo("INFORMATION_GATHERING"));
        Response decided = desk.step(desk.worker(), gathering, "decision", """
                {"decision": "NO_FURTHER_ACTION", "decidedAt": "2018-03-05T15:00:00Z", "rationale": "Nothing in it."}
                """);
        decided.then()
                .statusCode(200)
                .body("stage", equalTo("DECIDED"))
                .body("feedbackOutstanding", equalTo(true))
                .body("decisionTimeLeft", nullValue());
        Response sentBack = desk.oversee(decided, false);
        sentBack.then()
                .statusCode(200)
                .body("stage", equalTo("RETURNED"))
                .body("decision", nullValue())
                .body("oversight.agrees", equalTo(false));
        Response decidedAgain = desk.step(desk.worker(), sentBack, "decision", """
                {"decision": "REFERRAL", "decidedAt": "2018-03-06T09:00:00Z", "rationale": "Threshold met.",
                 "primaryNeed": "N1"}
                """);
        decidedAgain.then().statusCode(200).body("stage", equalTo("DECIDED"));
        Response overseen = desk.step(
                desk.manager(),
                decidedAgain,
                "oversight",
                "{\"agrees\": true, \"overseenAt\": \"2018-03-06T10:00:00Z\"}");
        overseen.then().statusCode(200).body("stage", equalTo("OVERSEEN"));
        Response told = desk.step(
                desk.worker(),
                overseen,
                "feedback",
                "{\"givenAt\": \"2018-03-06T11:00:00Z\", \"channel\": \"TELEPHONE\"}");
        told.then()
                .statusCode(200)
                .body("feedbackOutstanding", equalTo(false))
                .body("feedback.channel", equalTo("TELEPHONE"));

        String child = received.path("childId");
        String contact = received.path("id");
        try (PublishedEvents events = new PublishedEvents(Topics.REFERRALS)) {
            List<Published> published = events.ofKey(child, 10);
            assertThat(published.stream().filter(event -> event.subject().equals(contact)))
                    .extracting(Published::type)
                    .containsExactly(
                            "referrals.contact.received.v1",
                            "referrals.contact.screened.v1",
                            "referrals.contact.screened.v1",
                            "referrals.contact.decided.v1",
                            "referrals.contact.overseen.v1",
                            "referrals.contact.decided.v1",
                            "referrals.contact.overseen.v1");
            assertThat(published.stream().filter(event -> !event.subject().equals(contact)))
                    .extracting(Published::type)
                    .containsExactly(
                            "referrals.information-request.sent.v1",
                            "referrals.information-request.answered.v1",
                            "referrals.referral.received.v1");
            assertThat(published.stream()
                            .filter(event -> event.type().equals("referrals.contact.overseen.v1"))
                            .map(Published::data))
                    .containsExactly(
                            "{\"effectiveOn\":\"2018-03-05\",\"voided\":false,\"receivedOn\":\"2018-03-05\","
                                    + "\"referralSource\":\"6\",\"sourceAgency\":\"police\",\"urgency\":\"AMBER\","
                                    + "\"screenedOn\":\"2018-03-05\",\"decidedOn\":null,\"decision\":null,"
                                    + "\"overseenOn\":null}",
                            "{\"effectiveOn\":\"2018-03-06\",\"voided\":false,\"receivedOn\":\"2018-03-05\","
                                    + "\"referralSource\":\"6\",\"sourceAgency\":\"police\",\"urgency\":\"AMBER\","
                                    + "\"screenedOn\":\"2018-03-05\",\"decidedOn\":\"2018-03-06\","
                                    + "\"decision\":\"REFERRAL\",\"overseenOn\":\"2018-03-06\"}");
        }

        JsonPath versions = Api.as(desk.worker())
                .get(Desk.pathOf(received) + "/versions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(versions.getList("action"))
                .containsExactly(
                        "received",
                        "screened",
                        "screened",
                        "assigned",
                        "information-requested",
                        "decided",
                        "overseen",
                        "decided",
                        "overseen",
                        "feedback-given");
        assertThat(versions.getString("[5].state.decision.rationale")).isEqualTo("Nothing in it.");
        assertThat(versions.getString("[6].reason")).isEqualTo("Looked at.");
    }

    @Test
    void whoever_decided_does_not_oversee() {
        Response contact = desk.contactAbout("Own");
        Response decided = desk.step(desk.manager(), contact, "decision", """
                {"decision": "ADVICE", "decidedAt": "2018-03-05T15:00:00Z", "rationale": "Weighed."}
                """);

        desk.oversee(decided, true).then().statusCode(403).body("code", equalTo("own-decision"));
    }

    @Test
    void the_agency_that_made_a_contact_is_told_what_was_decided_and_not_what_a_manager_said() {
        Response contact = desk.contactAbout("Told");
        Response overseen = desk.oversee(desk.decide(contact, "ADVICE"), true);
        overseen.then().statusCode(200).body("oversight.comment", equalTo("Looked at."));

        Api.as(desk.mash("police"))
                .get(Desk.pathOf(contact))
                .then()
                .statusCode(200)
                .body("decision", equalTo("ADVICE"))
                .body("oversight", nullValue());
    }

    @Test
    void of_eight_who_decide_a_contact_at_once_one_does_and_the_others_are_told_to_read_it_again() throws Exception {
        Response contact = desk.contactAbout("Raced");
        Callable<Integer> decide = () -> desk.decide(contact, "REFERRAL").statusCode();

        assertThat(atOnce(decide)).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
    }

    @Test
    void of_eight_who_answer_for_an_agency_at_once_one_does() throws Exception {
        Response request = desk.ask(desk.contactAbout("Answered"), "health");
        Callable<Integer> answer = () -> desk.step(
                        desk.mash("health"),
                        request,
                        "answer",
                        "{\"answer\": \"Two missed.\", \"answeredAt\": \"2018-03-05T12:00:00Z\"}")
                .statusCode();

        assertThat(atOnce(answer)).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws InterruptedException {
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            return clients.invokeAll(Collections.nCopies(8, call)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }
    }
}
