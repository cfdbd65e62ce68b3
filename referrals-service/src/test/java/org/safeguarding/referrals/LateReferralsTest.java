package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.Topics;
import org.safeguarding.testing.servers.PublishedEvents;
import org.safeguarding.testing.servers.PublishedEvents.Published;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** A referral is entered after one that came later: it brings its end, and stands if the two were never open together. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class LateReferralsTest {

    private static final String AUTHORITY = "E08000039";
    private static final Referred US = new Referred(AUTHORITY);

    private static final String ASSESSMENT = """
            {"startedOn": "2018-03-07", "childSeenOn": "2018-03-12", "authorisedOn": "2018-04-27", "outcome": "NOT_IN_NEED",
             "factors": ["16A"], "analysis": "The home is safe."}
            """;

    @Inject
    DataSource database;

    /** Decided on 6 March 2018, and closed on the day. */
    private static String past(String closedOn, String reason, String... assessments) {
        return """
                , "referral": {"decidedAt": "2018-03-06T11:00:00Z", "noFurtherAction": false, "rationale": "Need.",
                               "closedOn": "%s", "reasonForClosure": "%s", "closureRationale": "Done.",
                               "assessments": [%s]}
                """.formatted(closedOn, reason, String.join(",", assessments));
    }

    @Test
    void a_referral_of_march_is_entered_after_one_of_june_with_its_end_and_its_assessment() {
        Response june = US.decideContact("March", "2018-06-04");

        Response march = US.decideContact("March", "2018-03-05", past("2018-04-30", "RC8", ASSESSMENT));

        march.then().statusCode(200);
        String referral = "/v1/referrals/" + march.path("referralId");
        US.get(referral)
                .then()
                .header("ETag", "\"1\"")
                .body("status", equalTo("CLOSED"))
                .body("receivedOn", equalTo("2018-03-05"))
                .body("decidedAt", equalTo("2018-03-06T11:00:00Z"))
                .body("closedOn", equalTo("2018-04-30"))
                .body("reasonForClosure", equalTo("RC8"))
                .body("closureRationale", equalTo("Done."));
        US.get("/v1/assessments?child=" + march.path("childId"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].referralId", equalTo(march.path("referralId")))
                .body("items[0].status", equalTo("AUTHORISED"))
                .body("items[0].authorisedOn", equalTo("2018-04-27"))
                .body("items[0].factors", contains("16A"))
                .body("items[0].analysis", equalTo("The home is safe."));
        US.get("/v1/referrals/" + june.path("referralId")).then().body("status", equalTo("UNDECIDED"));
        try (PublishedEvents events = new PublishedEvents(Topics.REFERRALS)) {
            assertThat(events.ofKey(march.path("childId"), 7))
                    .extracting(Published::type)
                    .containsExactly(
                            "referrals.contact.received.v1",
                            "referrals.referral.received.v1",
                            "referrals.contact.decided.v1",
                            "referrals.contact.received.v1",
                            "referrals.referral.received.v1",
                            "referrals.assessment.started.v1",
                            "referrals.contact.decided.v1");
        }
    }

    @ParameterizedTest(name = "closed {0}: {1}")
    @CsvSource({"2018-06-04, 200, ", "2018-06-05, 409, referrals-overlap"})
    void a_referral_may_end_on_the_day_on_which_the_next_is_received(String closedOn, int status, String code) {
        String child = "Touches " + closedOn;
        US.decideContact(child, "2018-06-04").then().statusCode(200);

        US.decideContact(child, "2018-03-05", past(closedOn, "RC7"))
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void a_referral_without_its_end_is_refused_beside_a_later_one() {
        US.decideContact("No End", "2018-06-04").then().statusCode(200);

        US.decideContact("No End", "2018-03-05")
                .then()
                .statusCode(409)
                .body("code", equalTo("referral-open"))
                .body("detail", containsString("8815"))
                .body("detail", containsString("give the end"));
        US.decideContact(
                        "No End Either", "2018-06-04", past("2018-06-29", "RC7").replace("03-06T", "06-05T"))
                .then()
                .statusCode(200);
        US.decideContact("No End Either", "2018-03-05")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-the-latest"))
                .body("detail", containsString("8816"))
                .body("detail", containsString("say when the earlier one ended"));
    }

    @Test
    void a_referral_is_not_entered_into_the_time_of_another() {
        US.decideContact("Within", "2018-03-05", past("2018-06-29", "RC7"))
                .then()
                .statusCode(200);

        US.decideContact("Within", "2018-05-08", """
                        , "referral": {"decidedAt": "2018-05-09T11:00:00Z", "noFurtherAction": true, "rationale": "None."}
                        """)
                .then()
                .statusCode(409)
                .body("code", equalTo("referrals-overlap"))
                .body("detail", containsString("8820"));
        US.decideContact("Within", "2018-07-02", """
                        , "referral": {"decidedAt": "2018-07-03T11:00:00Z", "noFurtherAction": true, "rationale": "None."}
                        """).then().statusCode(200);
    }

    @Test
    void an_assessment_is_entered_late_into_a_referral_that_is_closed() {
        Response referred = US.decideContact("Assessed Late", "2018-03-05", past("2018-04-30", "RC7"));
        String assessments = "/v1/referrals/" + referred.path("referralId") + "/assessments";

        Api.post(US.socialWorker(), assessments, "{\"startedOn\": \"2018-03-07\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("referral-closed"));
        Api.post(US.manager(), assessments, ASSESSMENT.replace("2018-04-27", "2018-05-01"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/authorisedOn"))
                .body("errors[0].code", equalTo("activity-after-closure"));
        Api.post(US.socialWorker(), assessments, ASSESSMENT)
                .then()
                .statusCode(403)
                .body("code", equalTo("role-missing"));
        Api.post(US.manager(), assessments, ASSESSMENT)
                .then()
                .statusCode(201)
                .body("status", equalTo("AUTHORISED"))
                .body("childSeenOn", equalTo("2018-03-12"))
                .body("timeLeft", nullValue());
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"decidedAt": "2018-03-06T11:00:00Z", "noFurtherAction": false, "rationale": "x"} | /referral/closedOn | required
            {"decidedAt": "2018-03-06T11:00:00Z", "noFurtherAction": false, "rationale": "x", "closedOn": "2018-04-30"} | /referral/reasonForClosure | required
            {"decidedAt": "2018-03-06T11:00:00Z", "noFurtherAction": false, "rationale": "x", "closedOn": "2018-03-05", "reasonForClosure": "RC7"} | /referral/closedOn | closure-before-decision
            {"decidedAt": "2018-03-04T11:00:00Z", "noFurtherAction": false, "rationale": "x", "closedOn": "2018-04-30", "reasonForClosure": "RC7"} | /referral/decidedAt | before-receipt
            {"decidedAt": "2018-03-06T11:00:00Z", "noFurtherAction": false, "rationale": "x", "closedOn": "2999-04-30", "reasonForClosure": "RC7"} | /referral/closedOn | in-the-future
            {"decidedAt": "2018-03-06T11:00:00Z", "noFurtherAction": false, "rationale": "x", "closedOn": "2018-04-30", "reasonForClosure": "RC8"} | /referral/reasonForClosure | not-assessed
            {"decidedAt": "2018-03-06T11:00:00Z", "noFurtherAction": false, "rationale": "x", "closedOn": "2018-04-30", "reasonForClosure": "RC7", "assessments": [{"startedOn": "2018-03-04", "authorisedOn": "2018-04-27", "outcome": "NOT_IN_NEED"}]} | /referral/assessments/0/startedOn | assessment-before-referral
            {"decidedAt": "2018-03-06T11:00:00Z", "noFurtherAction": false, "rationale": "x", "closedOn": "2018-04-30", "reasonForClosure": "RC7", "assessments": [{"startedOn": "2018-03-07", "authorisedOn": "2018-04-27", "outcome": "NOT_IN_NEED", "internalReviewOn": "2020-03-07"}]} | /referral/assessments/0/internalReviewOn | out-of-range
            {"decidedAt": "2018-03-06T11:00:00Z", "rationale": "x"} | /referral/noFurtherAction | required
            """)
    void what_is_said_of_a_past_referral_is_refused_as_its_steps_are(String referral, String pointer, String code) {
        US.decideContact("Wrong Past", "2018-03-05", ", \"referral\": " + referral)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void a_past_referral_goes_with_the_decision_to_refer() {
        Response contact = US.contact("Advised", "2018-03-05");

        US.post(US.socialWorker(), contact.header("Location"), "decision", """
                        {"decision": "ADVICE", "decidedAt": "2018-03-05T10:00:00Z", "rationale": "Told." %s}
                        """.formatted(past("2018-04-30", "RC7")))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/referral"))
                .body("errors[0].code", equalTo("not-applicable"));
    }

    @Test
    void a_bulk_load_gives_the_same_answers_line_by_line_and_in_one_chunk() {
        String june = line("june", "2018-06-04", "");
        String march = line("march", "2018-03-05", past("2018-04-30", "RC8", ASSESSMENT));
        String within = line("within", "2018-04-09", past("2018-04-20", "RC7").replace("03-06T", "04-10T"));
        String openEnded = line("openended", "2018-01-08", "");

        List<String> chunk =
                answers(Stream.of(june, march, within, openEnded).map(each -> each.replace("NAME", "Chunk")));
        List<String> single = Stream.of(june, march, within, openEnded)
                .map(each -> each.replace("NAME", "Single"))
                .flatMap(each -> answers(Stream.of(each)).stream())
                .toList();

        assertThat(chunk)
                .containsExactly(
                        "201 null",
                        "200 null",
                        "201 null",
                        "200 null",
                        "201 null",
                        "409 referrals-overlap",
                        "201 null",
                        "409 referral-open");
        assertThat(single).isEqualTo(chunk);
    }

    /** A contact about the child NAME on the day, and the decision to refer it. */
    private static String line(String key, String day, String more) {
        return ("""
                {"type":"contact","key":"NAME-%1$s","data":{"child":{"givenName":"Ada","familyName":"Late NAME","dateOfBirth":"2012-03-04"},"sourceAgency":"police","referralSource":"6","concernTypes":["NEGLECT"],"concern":"Seen.","receivedAt":"%2$sT09:00:00Z"}}
                {"type":"contact-decision","key":"NAME-%1$s-decided","data":{"contactKey":"NAME-%1$s","decision":"REFERRAL","decidedAt":"%2$sT10:00:00Z","rationale":"Met."%3$s}}
                """).formatted(key, day, more.replace("\n", " "));
    }

    private static List<String> answers(Stream<String> lines) {
        String token = TestTokens.of(List.of("importer"), "council", AUTHORITY);
        return Api.load(token, String.join("", lines.toList())).stream()
                .map(LateReferralsTest::answer)
                .toList();
    }

    private static String answer(JsonPath answer) {
        return answer.getInt("status") + " " + answer.getString("problem.code");
    }

    @Test
    void eight_late_entries_of_one_time_at_once_make_one_referral() throws Exception {
        US.decideContact("Raced Late", "2018-06-04").then().statusCode(200);

        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            Callable<Integer> entry = () -> US.decideContact("Raced Late", "2018-03-05", past("2018-04-30", "RC7"))
                    .statusCode();
            List<Integer> statuses = clients.invokeAll(Collections.nCopies(8, entry)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsOnly(200, 409);
            assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
        }
    }

    @Test
    void a_late_entry_waits_for_another_about_the_child_and_then_fits_in_with_it() throws Exception {
        Response june = US.decideContact("Waits", "2018-06-04");
        Response march = US.contact("Waits", "2018-03-05");

        Response late = Races.callWhile(
                database,
                """
                with held as (update child set version = version where id = '%1$s' returning id)
                update referral set received_on = '2018-04-02' where child_id in (select id from held)
                """.formatted(june.<String>path("childId")),
                () -> US.post(US.socialWorker(), march.header("Location"), "decision", """
                        {"decision": "REFERRAL", "decidedAt": "2018-03-05T10:00:00Z", "rationale": "Met." %s}
                        """.formatted(
                                past("2018-04-30", "RC7"))));

        late.then().statusCode(409).body("code", equalTo("referrals-overlap"));
    }
}
