package org.safeguarding.referrals;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.London;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.testing.servers.ServersResource;

/** An assessment from its start to its authorisation, and what it means for its referral. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class AssessmentsTest {

    private static final Referred US = new Referred("E08000034");

    @Test
    void an_assessment_is_due_after_45_working_days_and_easter_and_may_day_do_not_count() {
        Response started = US.start(US.decided("Due"), "2018-03-07");

        started.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("status", equalTo("OPEN"))
                .body("dueOn", equalTo("2018-05-14"))
                .body("factors", empty())
                .body("warnings.rule", contains("8670Q"));
    }

    @Test
    void day_45_is_in_time_and_day_46_is_queried() {
        LocalDate today = LocalDate.now(London.ZONE);
        LocalDate first = today;
        while (!WorkingDays.after(first.minusDays(1), 45).isBefore(today)) {
            first = first.minusDays(1);
        }

        US.start(US.decided("Day 45"), first.toString()).then().statusCode(201).body("warnings", empty());
        US.start(US.decided("Day 46"), first.minusDays(1).toString())
                .then()
                .statusCode(201)
                .body("warnings.rule", contains("8670Q"));
    }

    @Test
    void an_assessment_goes_from_start_over_review_to_authorisation() {
        String assessment = US.assess(US.decided("Whole"), "2018-03-07");

        US.post(US.socialWorker(), assessment, "child-seen", "{\"childSeenOn\": \"2018-03-12\"}")
                .then()
                .statusCode(200)
                .body("childSeenOn", equalTo("2018-03-12"));
        US.post(US.socialWorker(), assessment, "child-seen", "{\"childSeenOn\": \"2018-03-13\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("child-seen"));
        US.post(
                        US.socialWorker(),
                        assessment,
                        "review",
                        "{\"reviewedOn\": \"2018-03-19\", \"finding\": \"On course.\"}")
                .then()
                .statusCode(403);
        US.post(US.manager(), assessment, "review", """
                        {"reviewedOn": "2018-03-19", "finding": "On course.", "internalReviewOn": "2018-04-09"}
                        """)
                .then()
                .statusCode(200)
                .body("reviews[0].reviewedOn", equalTo("2018-03-19"))
                .body("internalReviewOn", equalTo("2018-04-09"));
        US.post(US.manager(), assessment, "review", """
                        {"reviewedOn": "2018-03-14", "finding": "Begun.", "internalReviewOn": "2018-03-19"}
                        """)
                .then()
                .statusCode(200)
                .body("reviews.finding", contains("Begun.", "On course."))
                .body("internalReviewOn", equalTo("2018-04-09"));
        US.post(US.socialWorker(), assessment, "authorisation", """
                {"authorisedOn": "2018-05-11", "outcome": "CHILD_IN_NEED", "factors": ["3B", "16A"]}
                """).then().statusCode(403);
        US.post(US.manager(), assessment, "authorisation", """
                        {"authorisedOn": "2018-05-11", "outcome": "CHILD_IN_NEED", "factors": ["16A", "3B"]}
                        """)
                .then()
                .statusCode(200)
                .body("status", equalTo("AUTHORISED"))
                .body("timeLeft", nullValue())
                .body("childSeenOn", equalTo("2018-03-12"))
                .body("outcome", equalTo("CHILD_IN_NEED"))
                .body("warnings", empty());
        US.get(assessment + "/versions")
                .then()
                .body("action", contains("started", "child-seen", "reviewed", "reviewed", "authorised"));
    }

    @Test
    void a_referral_never_has_two_open_assessments_and_a_second_after_the_first_is_queried_if_they_meet() {
        String referral = US.decided("Two");
        String first = US.assess(referral, "2018-03-07");

        US.start(referral, "2018-03-08")
                .then()
                .statusCode(409)
                .body("code", equalTo("assessment-open"))
                .body("detail", containsString("8896"));
        US.authorise(first, "2018-04-30", "CHILD_IN_NEED").then().statusCode(200);
        String second = US.assess(referral, "2018-04-30");
        US.get(second).then().body("warnings.rule", contains("8863Q", "8670Q"));
    }

    @Test
    void a_referral_is_not_closed_over_an_open_assessment_or_before_its_work() {
        String referral = US.decided("Closed");
        String assessment = US.assess(referral, "2018-03-07");

        US.close(referral, "2018-04-30", "RC8")
                .then()
                .statusCode(409)
                .body("code", equalTo("assessment-open"))
                .body("detail", containsString("8867"));
        US.authorise(assessment, "2018-04-30", "NOT_IN_NEED").then().statusCode(200);
        US.close(referral, "2018-04-29", "RC8")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/closedOn"))
                .body("errors[0].code", equalTo("activity-after-closure"))
                .body("errors[0].detail", containsString("8565"));
        US.close(referral, "2018-04-30", "RC8").then().statusCode(200).body("warnings", empty());
        US.start(referral, "2018-04-30").then().statusCode(409).body("code", equalTo("referral-closed"));
        US.post(US.socialWorker(), assessment, "voiding", "{\"reason\": \"Not ours.\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("closed-after-assessment"));
    }

    @Test
    void a_closure_after_assessment_needs_one_that_led_to_nothing_more() {
        String without = US.decided("Unassessed");
        US.close(without, "2018-04-30", "RC9").then().statusCode(400).body("errors[0].code", equalTo("not-assessed"));
        String enquiry = US.decided("Enquiry");
        US.authorise(US.assess(enquiry, "2018-03-07"), "2018-04-30", "SECTION_47")
                .then()
                .statusCode(200);
        US.close(enquiry, "2018-04-30", "RC8")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("activity-recorded"))
                .body("errors[0].detail", containsString("2990"));
        String need = US.decided("In Need");
        US.authorise(US.assess(need, "2018-03-07"), "2018-04-30", "CHILD_IN_NEED")
                .then()
                .statusCode(200);
        US.close(need, "2018-04-30", "RC9").then().statusCode(200).body("warnings.rule", contains("2990"));
    }

    @Test
    void an_undecided_referral_is_neither_assessed_nor_closed() {
        String referral = US.refer("Undecided");

        US.start(referral, "2018-03-07").then().statusCode(409).body("code", equalTo("referral-undecided"));
        US.close(referral, "2018-04-30", "RC7").then().statusCode(409).body("code", equalTo("referral-undecided"));
    }

    @Test
    void a_complete_assessment_without_factors_or_without_the_child_is_queried() {
        String assessment = US.assess(US.decided("Unseen"), "2018-03-07");

        US.post(US.manager(), assessment, "authorisation", """
                        {"authorisedOn": "2018-04-30", "outcome": "NOT_IN_NEED"}
                        """)
                .then()
                .statusCode(200)
                .body("warnings.rule", contains("8897Q", "local"));
    }

    @Test
    void a_correction_of_an_assessment_keeps_the_rules() {
        String referral = US.decided("Corrected");
        String assessment = US.assess(referral, "2018-03-07");
        US.authorise(assessment, "2018-04-30", "NOT_IN_NEED").then().statusCode(200);
        US.close(referral, "2018-04-30", "RC8").then().statusCode(200);
        String right = """
                {"startedOn": "2018-03-08", "childSeenOn": "2018-03-09", "authorisedOn": "2018-04-27",
                 "outcome": "NOT_IN_NEED", "factors": ["21"], "reason": "The days were mixed up."}
                """;

        US.post(US.socialWorker(), assessment, "correction", right.replace("2018-04-27", "2018-05-01"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/authorisedOn"))
                .body("errors[0].code", equalTo("activity-after-closure"));
        US.post(US.socialWorker(), assessment, "correction", right.replace("NOT_IN_NEED", "SECTION_47"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/outcome"));
        US.post(US.socialWorker(), assessment, "correction", right)
                .then()
                .statusCode(200)
                .body("startedOn", equalTo("2018-03-08"))
                .body("authorisedOn", equalTo("2018-04-27"))
                .body("factors", contains("21"));
    }

    @Test
    void assessments_are_listed_by_what_is_due_by_worker_and_as_csv() {
        Referred them = new Referred("E08000035");
        String referral = them.decided("Listed");
        String assessment = them.assess(referral, "2018-03-07");
        them.post(them.socialWorker(), assessment, "assignment", "{\"worker\": \"s.okafor\"}")
                .then()
                .statusCode(200);

        them.get("/v1/assessments?due-by=2018-05-14&owner=s.okafor&status=OPEN")
                .then()
                .body("items.referralId", contains(referral.substring(referral.lastIndexOf('/') + 1)));
        them.get("/v1/assessments?due-by=2018-05-13").then().body("items", empty());
        them.get("/v1/assessments?status=AUTHORISED").then().body("items", empty());
        Api.as(them.socialWorker())
                .header("Accept", "text/csv")
                .get("/v1/assessments")
                .then()
                .statusCode(200)
                .body(containsString("OPEN,2018-03-07,2018-05-14,"));
    }
}
