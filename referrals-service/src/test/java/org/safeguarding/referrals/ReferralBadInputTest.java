package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** Whatever is wrong about a referral or an assessment is refused, says what and where, and leaves the record as it was. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class ReferralBadInputTest {

    private static final Referred US = new Referred("E08000036");

    private static final String DECISION = """
            {"decidedAt": "2018-03-06T11:00:00Z", "noFurtherAction": false, "primaryNeed": "N1", "rationale": "Need."}
            """;
    private static final String CLOSURE = """
            {"closedOn": "2018-05-14", "reasonForClosure": "RC7", "rationale": "Moved away."}
            """;
    private static final String CORRECTION = """
            {"receivedOn": "2018-03-05", "referralSource": "6", "primaryNeed": "N1",
             "decidedAt": "2018-03-06T11:00:00Z", "noFurtherAction": false, "rationale": "Need.",
             "closedOn": null, "reasonForClosure": null, "reason": "Read wrongly."}
            """;
    private static final String ASSESSMENT = """
            {"startedOn": "2018-03-08", "internalReviewOn": "2018-03-19", "worker": "s.okafor", "team": "north"}
            """;
    private static final String AUTHORISATION = """
            {"authorisedOn": "2018-05-11", "childSeenOn": "2018-03-12", "outcome": "NOT_IN_NEED",
             "factors": ["3B", "16A"], "analysis": "Calm again."}
            """;
    private static final String CORRECTED = """
            {"startedOn": "2018-03-08", "childSeenOn": "2018-03-12", "internalReviewOn": "2018-03-19",
             "authorisedOn": null, "outcome": null, "factors": [], "reason": "Read wrongly."}
            """;
    private static final String REVIEW = """
            {"reviewedOn": "2018-03-19", "finding": "On course.", "internalReviewOn": "2018-04-09"}
            """;

    private static String undecided;
    private static String decided;
    private static String assessed;
    private static String assessment;

    @BeforeEach
    void referOnce() {
        if (undecided == null) {
            undecided = US.refer("Bad Undecided");
            decided = US.decided("Bad Decided");
            assessed = US.decided("Bad Assessed");
            assessment = US.assess(assessed, "2018-03-08");
        }
    }

    @ParameterizedTest(name = "{0} -> {1} at {2}: {3}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "2018-03-06T11:00:00Z" | "2018-03-04T23:59:59Z"      | /decidedAt       | before-receipt
            "2018-03-06T11:00:00Z" | "2999-03-06T11:00:00Z"      | /decidedAt       | in-the-future
            "2018-03-06T11:00:00Z" | "-99999-03-06T11:00:00Z"    | /decidedAt       | too-early
            "2018-03-06T11:00:00Z" | "+999999999-01-01T00:00:00Z" | /decidedAt      | in-the-future
            "2018-03-06T11:00:00Z" | "2018-03-06"                | /decidedAt       | format
            "2018-03-06T11:00:00Z" | null                        | /decidedAt       | required
            false                  | null                        | /noFurtherAction | required
            false                  | "perhaps"                   | /noFurtherAction | format
            "N1"                   | "N11"                       | /primaryNeed     | unknown-code
            "Need."                | ""                          | /rationale       | length
            "Need."                | "N\\u0000eed"               | /rationale       | not-plain-text
            "Need."                | "N\\ud83d"                  | /rationale       | not-plain-text
            "rationale"            | "rationals"                 | /rationals       | unknown-property
            {"decidedAt"           | {decidedAt                  | ``               | malformed-json
            """)
    void a_decision_that_is_wrong_is_refused(String right, String wrong, String pointer, String code) {
        refused(US.socialWorker(), undecided, "decision", DECISION, right, wrong, pointer, code);
    }

    @ParameterizedTest(name = "{0} -> {1} at {2}: {3}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "2018-05-14"  | "2018-03-04"       | /closedOn         | closure-before-referral
            "2018-05-14"  | "2018-03-05"       | /closedOn         | closure-before-decision
            "2018-05-14"  | "2999-05-14"       | /closedOn         | in-the-future
            "2018-05-14"  | "-99999-05-14"     | /closedOn         | closure-before-referral
            "2018-05-14"  | "+999999999-12-31" | /closedOn         | in-the-future
            "2018-05-14"  | "2018-02-30"       | /closedOn         | format
            "2018-05-14"  | null               | /closedOn         | required
            "RC7"         | null               | /reasonForClosure | required
            "RC7"         | "RC10"             | /reasonForClosure | unknown-code
            "RC7"         | "RC8"              | /reasonForClosure | not-assessed
            "Moved away." | "\\ud83d"          | /rationale        | not-plain-text
            """)
    void a_closure_that_is_wrong_is_refused(String right, String wrong, String pointer, String code) {
        refused(US.socialWorker(), decided, "closure", CLOSURE, right, wrong, pointer, code);
    }

    @ParameterizedTest(name = "{0} -> {1} at {2}: {3}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "receivedOn": "2018-03-05"           | "receivedOn": "1991-10-13"       | /receivedOn       | too-early
            "receivedOn": "2018-03-05"           | "receivedOn": "-99999-03-05"     | /receivedOn       | too-early
            "receivedOn": "2018-03-05"           | "receivedOn": "2999-03-05"       | /receivedOn       | in-the-future
            "receivedOn": "2018-03-05"           | "receivedOn": "2018-03-09"       | /decidedAt        | before-receipt
            "receivedOn": "2018-03-05"           | "receivedOn": "2001-03-05"       | /receivedOn       | born-after-receipt
            "receivedOn": "2018-03-05"           | "receivedOn": null               | /receivedOn       | required
            "referralSource": "6"                | "referralSource": "6A"           | /referralSource   | unknown-code
            "referralSource": "6"                | "referralSource": null           | /referralSource   | required
            "primaryNeed": "N1"                  | "primaryNeed": null              | /primaryNeed      | required
            "noFurtherAction": false             | "noFurtherAction": null          | /noFurtherAction  | required
            "decidedAt": "2018-03-06T11:00:00Z"  | "decidedAt": null                | /decidedAt        | required
            "closedOn": null                     | "closedOn": "2018-05-14"         | /reasonForClosure | required
            "reasonForClosure": null             | "reasonForClosure": "RC7"        | /closedOn         | required
            "Read wrongly."                      | ""                               | /reason           | length
            """)
    void a_correction_of_a_referral_that_is_wrong_is_refused(String right, String wrong, String pointer, String code) {
        refused(US.socialWorker(), decided, "correction", CORRECTION, right, wrong, pointer, code);
    }

    @ParameterizedTest(name = "{0} -> {1} at {2}: {3}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "2018-03-08" | "2018-03-04"       | /startedOn        | assessment-before-referral
            "2018-03-08" | "2999-03-08"       | /startedOn        | in-the-future
            "2018-03-08" | "-99999-03-08"     | /startedOn        | assessment-before-referral
            "2018-03-08" | "+999999999-03-08" | /startedOn        | in-the-future
            "2018-03-08" | null               | /startedOn        | required
            "2018-03-19" | "2018-03-07"       | /internalReviewOn | out-of-range
            "2018-03-19" | "2019-03-09"       | /internalReviewOn | out-of-range
            "2018-03-19" | "+999999999-03-08" | /internalReviewOn | out-of-range
            "s.okafor"   | ""                 | /worker           | length
            """)
    void a_start_that_is_wrong_is_refused(String right, String wrong, String pointer, String code) {
        assertThat(ASSESSMENT).contains(right);

        isProblem(Api.post(US.socialWorker(), decided + "/assessments", ASSESSMENT.replace(right, wrong)), 400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @ParameterizedTest(name = "{0} -> {1} at {2}: {3}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "2018-05-11"  | "2018-03-07"            | /authorisedOn | authorised-before-start
            "2018-05-11"  | "2999-05-11"            | /authorisedOn | in-the-future
            "2018-05-11"  | "-99999-05-11"          | /authorisedOn | authorised-before-start
            "2018-05-11"  | null                    | /authorisedOn | required
            "2018-03-12"  | "2018-03-07"            | /childSeenOn  | seen-before-start
            "2018-03-12"  | "2018-05-12"            | /childSeenOn  | seen-after-authorisation
            "2018-03-12"  | "+999999999-12-31"      | /childSeenOn  | in-the-future
            "NOT_IN_NEED" | "FINE"                  | /outcome      | unknown-code
            "NOT_IN_NEED" | null                    | /outcome      | required
            ["3B", "16A"] | ["3B", "3B"]            | /factors      | duplicate
            ["3B", "16A"] | ["21", "16A"]           | /factors      | no-factors-with-others
            ["3B", "16A"] | ["18A"]                 | /factors/0    | unknown-code
            ["3B", "16A"] | ["16A", "19A"]          | /factors/1    | unknown-code
            ["3B", "16A"] | ["16A", null]           | /factors/1    | required
            "Calm again." | "\\u0007"               | /analysis     | not-plain-text
            """)
    void an_authorisation_that_is_wrong_is_refused(String right, String wrong, String pointer, String code) {
        refused(US.manager(), assessment, "authorisation", AUTHORISATION, right, wrong, pointer, code);
    }

    @ParameterizedTest(name = "{0} -> {1} at {2}: {3}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "startedOn": "2018-03-08"   | "startedOn": "2018-03-04"      | /startedOn        | assessment-before-referral
            "startedOn": "2018-03-08"   | "startedOn": "1991-01-01"      | /startedOn        | too-early
            "childSeenOn": "2018-03-12" | "childSeenOn": "2018-03-07"    | /childSeenOn      | seen-before-start
            "authorisedOn": null        | "authorisedOn": "2018-05-11"   | /outcome          | required
            "outcome": null             | "outcome": "NOT_IN_NEED"       | /authorisedOn     | required
            "factors": []               | "factors": ["3B"]              | /factors          | not-applicable
            "2018-03-19"                | "2018-03-07"                   | /internalReviewOn | out-of-range
            """)
    void a_correction_of_an_assessment_that_is_wrong_is_refused(
            String right, String wrong, String pointer, String code) {
        refused(US.socialWorker(), assessment, "correction", CORRECTED, right, wrong, pointer, code);
    }

    @ParameterizedTest(name = "{0} -> {1} at {2}: {3}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "2018-03-19" | "2018-03-07"       | /reviewedOn       | review-before-start
            "2018-03-19" | "2999-03-19"       | /reviewedOn       | in-the-future
            "2018-03-19" | null               | /reviewedOn       | required
            "2018-04-09" | "2018-03-18"       | /internalReviewOn | out-of-range
            "On course." | ""                 | /finding          | length
            """)
    void a_review_that_is_wrong_is_refused(String right, String wrong, String pointer, String code) {
        refused(US.manager(), assessment, "review", REVIEW, right, wrong, pointer, code);
    }

    @Test
    void a_correction_cannot_bring_a_referral_after_its_assessment() {
        Response answer = US.post(
                US.socialWorker(),
                assessed,
                "correction",
                CORRECTION
                        .replace("\"receivedOn\": \"2018-03-05\"", "\"receivedOn\": \"2018-03-09\"")
                        .replace("2018-03-06T", "2018-03-09T"));

        isProblem(answer, 400)
                .body("errors[0].pointer", equalTo("/receivedOn"))
                .body("errors[0].code", equalTo("assessment-before-referral"));
    }

    @ParameterizedTest
    @CsvSource({
        "social-worker, /v1/assessments/%s/authorisation",
        "social-worker, /v1/assessments/%s/review",
        "mash, /v1/referrals/%s/decision",
        "mash, /v1/referrals/%s/assessments",
        "early-help, /v1/referrals/%s/closure",
        "partner, /v1/assessments/%s/child-seen"
    })
    void a_role_that_may_not_is_refused(String role, String path) {
        isProblem(
                        Api.as(TestTokens.of(role, "council"))
                                .header("Idempotency-Key", "k")
                                .header("If-Match", "\"1\"")
                                .contentType(ContentType.JSON)
                                .body("{}")
                                .post(path.formatted(UUID.randomUUID())),
                        403)
                .body("code", equalTo("role-missing"));
    }

    @Test
    void a_step_needs_a_key_and_the_version_it_was_decided_on() {
        Response without = Api.as(US.socialWorker())
                .header("Idempotency-Key", "k")
                .contentType(ContentType.JSON)
                .body(CLOSURE)
                .post(decided + "/closure");
        Response stale = Api.as(US.socialWorker())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(CLOSURE)
                .post(decided + "/closure");
        Response keyless = Api.as(US.socialWorker())
                .header("If-Match", "\"2\"")
                .contentType(ContentType.JSON)
                .body(CLOSURE)
                .post(decided + "/closure");

        isProblem(without, 428).body("code", equalTo("if-match-required"));
        isProblem(stale, 412).body("code", equalTo("stale-version"));
        isProblem(keyless, 400).body("errors[0].pointer", equalTo("Idempotency-Key"));
    }

    private static void refused(
            String token,
            String record,
            String step,
            String good,
            String right,
            String wrong,
            String pointer,
            String code) {
        assertThat(good).contains(right);
        String before = US.get(record).header("ETag");

        isProblem(US.post(token, record, step, good.replace(right, wrong)), 400)
                .body("errors.pointer", hasItem(equalTo(pointer == null ? "" : pointer)))
                .body("errors.code", hasItem(code));

        assertThat(US.get(record).header("ETag")).isEqualTo(before);
    }

    private static ValidatableResponse isProblem(Response answer, int status) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
