package org.safeguarding.referrals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.safeguarding.testing.servers.TestTokens;

/** Early help of one authority, and those who call it: a test class has an authority of its own. */
final class EarlyHelpDesk {

    static final String CONTACTS = "/v1/early-help-contacts";
    static final String EPISODES = "/v1/early-help-episodes";
    static final String ASSESSMENTS = "/v1/early-help-assessments";

    private static final String REFERRALS = "/v1/referrals";

    private final String authority;

    EarlyHelpDesk(String authority) {
        this.authority = authority;
    }

    String as(String role, String agency) {
        return TestTokens.of(List.of(role), agency, authority);
    }

    /** The council's early help team. */
    String team() {
        return as("early-help", "council");
    }

    String school() {
        return as("early-help-partner", "school");
    }

    String socialWorker() {
        return as("social-worker", "council");
    }

    static String child(String familyName) {
        return "{\"givenName\": \"Ada\", \"familyName\": \"%s\", \"dateOfBirth\": \"2012-03-04\"}"
                .formatted(familyName);
    }

    static String contact(String familyName) {
        return """
                {"child": %s, "sourceAgency": "school", "referralSource": "2A", "concern": "Late and hungry.",
                 "receivedAt": "2018-03-05T09:00:00Z"}
                """.formatted(child(familyName));
    }

    /** A contact about this child, received on Monday 5 March 2018. */
    Response contactAbout(String familyName) {
        return Api.post(school(), CONTACTS, contact(familyName));
    }

    Response triage(Response contact, String outcome) {
        return step(team(), contact, CONTACTS, "triage", """
                {"outcome": "%s", "triagedAt": "2018-03-07T11:00:00Z", "rationale": "Weighed."}
                """.formatted(outcome));
    }

    /** Early help with the family of this child, allocated on Thursday 8 March 2018. */
    Response familyOf(String familyName) {
        return allocate(triage(contactAbout(familyName), "ALLOCATED"), "");
    }

    /**
     * @param more further properties, each with a comma before it
     */
    Response allocate(Response contact, String more) {
        return step(team(), contact, CONTACTS, "allocation", """
                {"allocatedOn": "2018-03-08", "worker": "J. Hartley", "team": "South" %s}
                """.formatted(more));
    }

    Response engage(Response family) {
        return step(family, "engagement", "{\"engagedOn\": \"2018-03-12\"}");
    }

    Response plan(Response family) {
        return step(family, "plan", """
                {"startedOn": "2018-03-20", "nextReviewOn": "2018-05-01",
                 "goals": [{"goal": "In school by nine.", "actions": "School: breakfast club.",
                            "targetOn": "2018-05-25", "progress": "NOT_STARTED"}]}
                """);
    }

    Response review(Response family) {
        return step(family, "reviews", """
                {"reviewedOn": "2018-05-01", "progress": "PROGRESSING", "agencies": ["school"],
                 "comment": "Attendance is up.", "nextReviewOn": "2018-06-12"}
                """);
    }

    Response close(Response family, String closure) {
        return step(family, "closure", """
                {"closedOn": "2018-07-20", "closure": "%s", "reason": "Said so."}
                """.formatted(closure));
    }

    /** An assessment of the family by the school, started on Wednesday 14 March 2018. */
    Response assess(Response family) {
        return assess(team(), "\"episodeId\": \"" + family.path("id") + "\"", "SCHOOLS");
    }

    /** @param more further properties, each with a comma before it */
    Response assess(Response family, String startedOn, String more) {
        return Api.post(team(), ASSESSMENTS, """
                {"episodeId": "%s", "startedOn": "%s", "organisationType": "SCHOOLS", "organisation": "Clifton School" %s}
                """.formatted(family.<String>path("id"), startedOn, more));
    }

    Response assess(String token, String whom, String organisationType) {
        return Api.post(token, ASSESSMENTS, """
                {%s, "startedOn": "2018-03-14", "organisationType": "%s", "organisation": "Clifton Primary School"}
                """.formatted(whom, organisationType));
    }

    Response complete(String token, Response assessment) {
        return step(token, assessment, ASSESSMENTS, "completion", """
                {"completedOn": "2018-04-20", "needs": "Debt advice."}
                """);
    }

    /** A step with early help, at the version that it was answered with last. */
    Response step(Response family, String step, String body) {
        return step(team(), family, EPISODES, step, body);
    }

    /** A step with a record at the version that it was answered with last. */
    Response step(String token, Response record, String path, String step, String body) {
        return Api.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", record.header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path + "/" + record.path("id") + "/" + step);
    }

    /** Social care decides the referral, assesses the child and closes it on 30 April 2018, to early help. */
    void closeToEarlyHelp(String referral) {
        String manager = TestTokens.of(List.of("social-worker", "manager"), "council", authority);
        Response decided = step(manager, referral(referral), REFERRALS, "decision", """
                {"decidedAt": "2018-03-08T11:00:00Z", "noFurtherAction": false, "rationale": "Assess."}
                """);
        decided.then().statusCode(200);
        Response assessment =
                Api.post(manager, REFERRALS + "/" + referral + "/assessments", "{\"startedOn\": \"2018-03-09\"}");
        step(manager, assessment, "/v1/assessments", "authorisation", """
                {"authorisedOn": "2018-04-27", "childSeenOn": "2018-03-12", "outcome": "EARLY_HELP", "factors": ["21"]}
                """)
                .then()
                .statusCode(200);
        step(manager, referral(referral), REFERRALS, "closure", """
                {"closedOn": "2018-04-30", "reasonForClosure": "RC9"}
                """).then().statusCode(200);
    }

    Response referral(String id) {
        return Api.as(socialWorker()).get(REFERRALS + "/" + id);
    }

    ValidatableResponse list(String path) {
        return Api.as(team()).get(path).then().statusCode(200);
    }
}
