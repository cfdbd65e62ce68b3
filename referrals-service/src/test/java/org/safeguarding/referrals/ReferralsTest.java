package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.London;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** A referral from its opening to its closure, and what is put right about it. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class ReferralsTest {

    private static final Referred US = new Referred("E08000031");

    @Test
    void a_referral_is_to_be_decided_within_a_working_day_and_says_how_late_it_is() {
        String referral = US.refer("Due");

        US.get(referral)
                .then()
                .statusCode(200)
                .body("status", equalTo("UNDECIDED"))
                .body("receivedOn", equalTo("2018-03-05"))
                .body("decisionDueOn", equalTo("2018-03-06"))
                .body("decisionTimeLeft.dueOn", equalTo("2018-03-06"))
                .body("decisionTimeLeft.overdue", equalTo(true))
                .body("primaryNeed", equalTo("N1"))
                .body("warnings", empty());
    }

    @Test
    void a_decision_is_made_once() {
        String referral = US.refer("Once");

        US.post(US.socialWorker(), referral, "decision", Referred.decision(false))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("OPEN"))
                .body("noFurtherAction", equalTo(false))
                .body("decidedAt", equalTo("2018-03-06T11:00:00Z"))
                .body("decisionTimeLeft", nullValue());
        US.post(US.socialWorker(), referral, "decision", Referred.decision(false))
                .then()
                .statusCode(409)
                .body("code", equalTo("referral-decided"));
    }

    @Test
    void no_further_action_closes_a_referral_on_the_day_without_a_reason() {
        String referral = US.refer("Nothing");

        US.post(US.socialWorker(), referral, "decision", Referred.decision(true))
                .then()
                .statusCode(200)
                .body("status", equalTo("NO_FURTHER_ACTION"))
                .body("closedOn", equalTo("2018-03-06"))
                .body("reasonForClosure", nullValue());
        US.start(referral, "2018-03-07")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-further-action"))
                .body("detail", containsString("8831"));
    }

    @Test
    void a_child_never_has_two_open_referrals_and_may_be_referred_again_after_a_closure() {
        String first = US.decided("Again");

        US.decideContact("Again", "2018-04-09")
                .then()
                .statusCode(409)
                .body("code", equalTo("referral-open"))
                .body("detail", containsString("8815"))
                .body("detail", containsString("EXISTING_CASE"));
        US.close(first, "2018-04-09", "RC7").then().statusCode(200).body("status", equalTo("CLOSED"));
        US.decideContact("Again", "2018-04-08")
                .then()
                .statusCode(409)
                .body("code", equalTo("referrals-overlap"))
                .body("detail", containsString("8820"));
        US.decideContact("Again", "2018-04-09").then().statusCode(200).body("referralId", notNullValue());
        US.post(US.socialWorker(), first, "reopening", """
                        {"reopenedOn": "2018-04-20", "reason": "Closed too early."}
                        """)
                .then()
                .statusCode(409)
                .body("code", equalTo("referral-open"));
    }

    @Test
    void a_closure_is_taken_back_within_a_month_with_the_reason() {
        String referral = US.decided("Reopened");
        US.close(referral, "2018-04-09", "RC7").then().statusCode(200);

        US.post(US.socialWorker(), referral, "reopening", """
                        {"reopenedOn": "2018-05-10", "reason": "The family asked."}
                        """)
                .then()
                .statusCode(409)
                .body("code", equalTo("closed-too-long"));
        US.post(US.socialWorker(), referral, "reopening", """
                        {"reopenedOn": "2018-05-09", "reason": "The family asked."}
                        """)
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("closedOn", nullValue());
        US.get(referral + "/versions")
                .then()
                .statusCode(200)
                .body("action", contains("received", "decided", "closed", "reopened"))
                .body("[3].reason", equalTo("The family asked."))
                .body("[2].state.closedOn", equalTo("2018-04-09"))
                .body("[3].state.closedOn", nullValue());
    }

    @Test
    void a_correction_replaces_what_was_recorded_and_keeps_the_rules() {
        String referral = US.decided("Corrected");
        String right = """
                {"receivedOn": "2018-03-04", "referralSource": "2A", "primaryNeed": "N5",
                 "decidedAt": "2018-03-05T11:00:00Z", "noFurtherAction": true, "rationale": "No need.",
                 "reason": "It was the school that called."}
                """;

        US.post(US.socialWorker(), referral, "correction", right.replace("\"2018-03-04\"", "\"2018-03-06\""))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/decidedAt"))
                .body("errors[0].code", equalTo("before-receipt"));
        US.post(US.socialWorker(), referral, "correction", right)
                .then()
                .statusCode(200)
                .body("receivedOn", equalTo("2018-03-04"))
                .body("referralSource", equalTo("2A"))
                .body("status", equalTo("NO_FURTHER_ACTION"))
                .body("closedOn", equalTo("2018-03-05"));
    }

    @Test
    void a_voided_referral_is_read_and_not_changed_and_leaves_room_for_another() {
        String referral = US.decided("Voided");
        String assessment = US.assess(referral, "2018-03-07");
        String voiding = "{\"reason\": \"Recorded for the wrong child.\"}";

        US.post(US.socialWorker(), referral, "voiding", voiding)
                .then()
                .statusCode(409)
                .body("code", equalTo("assessment-stands"));
        US.post(US.socialWorker(), assessment, "voiding", voiding).then().statusCode(200);
        US.post(US.socialWorker(), referral, "voiding", voiding)
                .then()
                .statusCode(200)
                .body("status", equalTo("VOIDED"));
        US.close(referral, "2018-04-09", "RC7").then().statusCode(409).body("code", equalTo("voided"));
        US.get("/v1/referrals?child=" + US.get(referral).path("childId")).then().body("items", empty());
        US.decideContact("Voided", "2018-03-05").then().statusCode(200);
    }

    @Test
    void what_the_census_would_query_is_told() {
        String died = US.decided("Died");
        Response closed = US.close(died, "2018-04-09", "RC2");
        closed.then().statusCode(200).body("warnings.rule", contains("8585Q"));

        String before =
                "/v1/referrals/" + US.decideContact("Late", "2018-03-28").path("referralId");
        US.post(US.socialWorker(), before, "decision", """
                        {"decidedAt": "2018-04-05T11:00:00Z", "noFurtherAction": true, "rationale": "No need."}
                        """)
                .then()
                .statusCode(200)
                .body("warnings.rule", contains("8569Q"));
        String need = US.refer("Need");
        US.post(US.socialWorker(), need, "decision", """
                        {"decidedAt": "2018-03-06T11:00:00Z", "noFurtherAction": false, "primaryNeed": "N0",
                         "rationale": "Need not known yet."}
                        """)
                .then()
                .statusCode(200)
                .body("warnings.rule", contains("8610"));
    }

    @Test
    void the_death_of_a_child_is_told_where_its_referral_is_open_and_ends_work() {
        String referral = US.decided("Dies");
        String child = "/v1/children/" + US.get(referral).path("childId");
        US.post(US.socialWorker(), child, "death", "{\"diedOn\": \"2018-03-10\"}")
                .then()
                .statusCode(200);

        US.get(referral).then().body("warnings.rule", contains("local"));
        US.start(referral, "2018-03-11").then().statusCode(409).body("code", equalTo("after-death"));
        US.close(referral, "2018-03-10", "RC2").then().statusCode(200).body("warnings", empty());
    }

    @Test
    void two_records_of_a_child_with_a_referral_open_each_are_not_merged_before_one_is_closed() {
        String one = US.decided("Twice");
        String other = US.decided("Twyce");
        String child = "/v1/children/" + US.get(one).path("childId");
        String merge = """
                {"into": "%s", "reason": "One child."}
                """.formatted(US.get(other).<String>path("childId"));

        US.post(US.socialWorker(), child, "merge", merge).then().statusCode(409).body("code", equalTo("referral-open"));
        US.close(one, "2018-04-09", "RC7").then().statusCode(200);
        US.post(US.socialWorker(), child, "merge", merge)
                .then()
                .statusCode(409)
                .body("code", equalTo("referrals-overlap"));
        US.post(US.socialWorker(), one, "voiding", "{\"reason\": \"Recorded twice.\"}")
                .then()
                .statusCode(200);
        US.post(US.socialWorker(), child, "merge", merge).then().statusCode(200);
    }

    @Test
    void lists_are_narrowed_by_how_far_they_came_by_what_is_due_and_by_who_has_them() {
        Referred them = new Referred("E08000032");
        String due = them.refer("Listed");
        String open = them.decided("Listed Too");
        them.post(them.socialWorker(), open, "assignment", """
                {"worker": "s.okafor", "team": "north"}
                """)
                .then()
                .statusCode(200)
                .body("worker", equalTo("s.okafor"));

        them.get("/v1/referrals").then().body("items", hasSize(2)).body("items[0].warnings", nullValue());
        them.get("/v1/referrals?status=OPEN&owner=s.okafor&team=north&agency=council")
                .then()
                .body("items.id", contains(id(open)));
        them.get("/v1/referrals?owner=nobody").then().body("items", empty());
        them.get("/v1/referrals?agency=police").then().body("items", empty());
        them.get("/v1/referrals?due-by=2018-03-06").then().body("items.id", contains(id(due)));
        them.get("/v1/referrals?due-by=2018-03-05").then().body("items", empty());
        them.get("/v1/referrals?due-by=1500-01-01").then().body("items", empty());
        them.get("/v1/referrals?due-by=+999999999-01-01").then().statusCode(400);
        them.get("/v1/referrals?child=me").then().statusCode(400).body("errors[0].pointer", equalTo("child"));
        Api.as(them.socialWorker())
                .queryParam("team", "no\0rth")
                .get("/v1/referrals")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("team"));
        them.get("/v1/referrals?due-by=soon")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("due-by"))
                .body("errors[0].code", equalTo("format"));
        them.get("/v1/referrals?due-by=9999-12-31").then().body("items", hasSize(1));
        them.get("/v1/referrals?status=LOST")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("status"))
                .body("errors[0].code", equalTo("unknown-code"));
    }

    @Test
    void a_whole_list_is_read_as_csv() {
        Referred them = new Referred("E08000033");
        them.refer("In A File");
        them.decided("In A File Too");

        String csv = Api.as(them.socialWorker())
                .header("Accept", "text/csv")
                .get("/v1/referrals?status=OPEN")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv)
                .startsWith("id,version,voided,recordedAt,childId,")
                .contains(",OPEN,2018-03-05,6,N1,2018-03-06,");
    }

    @Test
    void the_referrals_of_another_authority_are_not_there() {
        String referral = US.refer("Ours");

        Api.as(TestTokens.of("social-worker", "council")).get(referral).then().statusCode(404);
        Api.as(US.police()).get(referral).then().statusCode(403);
    }

    @Test
    void a_date_after_today_is_refused() {
        String referral = US.decided("Tomorrow");
        String tomorrow = LocalDate.now(London.ZONE).plusDays(1).toString();

        US.close(referral, tomorrow, "RC7")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/closedOn"))
                .body("errors[0].code", equalTo("in-the-future"));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
