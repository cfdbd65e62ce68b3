package org.safeguarding.referrals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.safeguarding.testing.servers.TestTokens;

/** The MASH of one authority, and those who call it: a test class has an authority of its own. */
final class Desk {

    static final String CONTACTS = "/v1/contacts";
    static final String REQUESTS = "/v1/information-requests";

    private final String authority;

    Desk(String authority) {
        this.authority = authority;
    }

    /** A MASH system of this agency. */
    String mash(String agency) {
        return TestTokens.of(List.of("mash"), agency, authority);
    }

    String worker() {
        return TestTokens.of(List.of("social-worker"), "council", authority);
    }

    String manager() {
        return TestTokens.of(List.of("social-worker", "manager"), "council", authority);
    }

    String importer() {
        return TestTokens.of(List.of("importer"), "council", authority);
    }

    /** The contact of the police about this child on 5 March 2018 at nine, with a basis to share on. */
    Response contactAbout(String familyName) {
        return contactAbout(familyName, "2018-03-05T09:00:00Z", "police", "");
    }

    /**
     * @param more further properties, each with a comma before it
     */
    Response contactAbout(String familyName, String receivedAt, String agency, String more) {
        return Api.post(mash(agency), CONTACTS, """
                {"child": {"givenName": "Ada", "familyName": "%s", "dateOfBirth": "2012-03-04"},
                 "sourceAgency": "%s", "referralSource": "6", "concernTypes": ["NEGLECT"],
                 "concern": "Seen alone at night.", "receivedAt": "%s",
                 "sharing": {"lawfulBasis": "PUBLIC_TASK", "consent": "NOT_SOUGHT", "whyWithoutConsent": "More risk."}
                 %s}
                """.formatted(familyName, agency, receivedAt, more));
    }

    /** A step with a record at the version that it was answered with last. */
    Response step(String token, Response record, String step, String body) {
        return Api.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", record.header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(pathOf(record) + "/" + step);
    }

    Response screen(Response contact, String urgency) {
        return step(worker(), contact, "screening", """
                {"urgency": "%s", "owner": "j.akhtar", "screenedAt": "2018-03-05T10:00:00Z"}
                """.formatted(urgency));
    }

    Response ask(Response contact, String agency) {
        return Api.post(worker(), REQUESTS, """
                {"contactId": "%s", "agency": "%s", "question": "Known to you?", "requestedAt": "2018-03-05T11:00:00Z"}
                """.formatted(contact.<String>path("id"), agency));
    }

    Response decide(Response contact, String decision) {
        return step(worker(), contact, "decision", """
                {"decision": "%s", "decidedAt": "2018-03-05T15:00:00Z", "rationale": "Weighed."}
                """.formatted(decision));
    }

    Response oversee(Response contact, boolean agrees) {
        return step(manager(), contact, "oversight", """
                {"agrees": %s, "overseenAt": "2018-03-05T16:00:00Z", "comment": "Looked at."}
                """.formatted(agrees));
    }

    Response tell(Response contact) {
        return step(worker(), contact, "feedback", """
                {"givenAt": "2018-03-05T17:00:00Z", "channel": "SECURE_EMAIL"}
                """);
    }

    /** The record as it is now. */
    Response read(Response record) {
        return Api.as(worker()).get(pathOf(record));
    }

    /** The contacts that the query leaves, as a worker sees them. */
    ValidatableResponse list(String query) {
        return Api.as(worker()).get(CONTACTS + "?" + query).then().statusCode(200);
    }

    /** The lines of a list as CSV. */
    List<String> csv(String token, String path) {
        return Api.as(token)
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString()
                .lines()
                .toList();
    }

    /** The address of a contact, or of a request about one. */
    static String pathOf(Response record) {
        return (record.path("contactId") == null ? CONTACTS : REQUESTS) + "/" + record.path("id");
    }
}
