package org.safeguarding.referrals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.testing.servers.TestTokens;

/** A child who is referred on 5 March 2018 in an authority of the test's own, and what is done about it as its users call it. */
final class Referred {

    private final String police;
    private final String socialWorker;
    private final String manager;

    /** @param authority ONS code that no other test uses */
    Referred(String authority) {
        this.police = TestTokens.of(List.of("mash"), "police", authority);
        this.socialWorker = TestTokens.of(List.of("social-worker"), "council", authority);
        this.manager = TestTokens.of(List.of("social-worker", "manager"), "council", authority);
    }

    String police() {
        return police;
    }

    String socialWorker() {
        return socialWorker;
    }

    String manager() {
        return manager;
    }

    /** The path of a new referral of the child. */
    String refer(String familyName) {
        return "/v1/referrals/" + decideContact(familyName, "2018-03-05").path("referralId");
    }

    /** A contact about the child that is decided to be a referral, received at nine on the day and decided at ten. */
    Response decideContact(String familyName, String day) {
        return decideContact(familyName, day, "");
    }

    /** @param more further properties of the decision, each with a comma before it */
    Response decideContact(String familyName, String day, String more) {
        Response contact = contact(familyName, day);
        return post(manager, contact.header("Location"), "decision", """
                {"decision": "REFERRAL", "decidedAt": "%sT10:00:00Z", "rationale": "Met.", "primaryNeed": "N1" %s}
                """.formatted(day, more));
    }

    /** A contact about the child, received at nine on the day. */
    Response contact(String familyName, String day) {
        return Api.post(police, "/v1/contacts", """
                {"child": {"givenName": "Ada", "familyName": "%s", "dateOfBirth": "%s"},
                 "sourceAgency": "police", "referralSource": "6", "concernTypes": ["NEGLECT"],
                 "concern": "Seen alone at night.", "receivedAt": "%sT09:00:00Z"}
                """.formatted(familyName, bornOn(familyName), day));
    }

    /** Another day for another name, so that no child is possibly the other. */
    private static LocalDate bornOn(String familyName) {
        return LocalDate.of(2008, 1, 1).plusDays(Math.floorMod(familyName.hashCode(), 3_000));
    }

    /** The path of a referral about which something is done. */
    String decided(String familyName) {
        String referral = refer(familyName);
        post(socialWorker, referral, "decision", decision(false)).then().statusCode(200);
        return referral;
    }

    static String decision(boolean noFurtherAction) {
        return """
                {"decidedAt": "2018-03-06T11:00:00Z", "noFurtherAction": %s, "rationale": "Threshold of need."}
                """.formatted(noFurtherAction);
    }

    /** The path of an assessment of the referral. */
    String assess(String referral, String startedOn) {
        Response started = start(referral, startedOn);
        started.then().statusCode(201);
        return path(started.header("Location"));
    }

    Response start(String referral, String startedOn) {
        return Api.post(socialWorker, referral + "/assessments", "{\"startedOn\": \"" + startedOn + "\"}");
    }

    Response authorise(String assessment, String on, String outcome) {
        return post(manager, assessment, "authorisation", """
                {"authorisedOn": "%s", "childSeenOn": "%s", "outcome": "%s", "factors": ["16A"]}
                """.formatted(on, on, outcome));
    }

    Response close(String referral, String on, String reason) {
        return post(socialWorker, referral, "closure", """
                {"closedOn": "%s", "reasonForClosure": "%s"}
                """.formatted(on, reason));
    }

    Response get(String path) {
        return Api.as(socialWorker).get(path);
    }

    /** A step on a record at its current version. */
    Response post(String token, String record, String step, String body) {
        String etag = Api.as(socialWorker).get(path(record)).header("ETag");
        return Api.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path(record) + "/" + step);
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/v1/"));
    }
}
