package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.testing.servers.ServersResource;

/** Whatever is wrong with early help is refused with a problem that says what and where, and leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class EarlyHelpBadInputTest {

    private final EarlyHelpDesk desk = new EarlyHelpDesk("E08000306");

    @Inject
    DataSource database;

    @ParameterizedTest(name = "{0} -> {1} at {2}: {3}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "sourceAgency": "school"   | "sourceAgency": "The School"      | /sourceAgency      | format
            "referralSource": "2A"     | "referralSource": "2C"            | /referralSource    | unknown-code
            "Late and hungry."         | ""                                | /concern           | length
            "Late and hungry."         | "A\\ud83d"                        | /concern           | not-plain-text
            "2018-03-05T09:00:00Z"     | "2999-01-01T00:00:00Z"            | /receivedAt        | in-the-future
            "2018-03-05T09:00:00Z"     | "1991-10-13T22:59:59Z"            | /receivedAt        | too-early
            "2018-03-05T09:00:00Z"     | "2018-03-05"                      | /receivedAt        | format
            "2018-03-05T09:00:00Z"     | null                              | /receivedAt        | required
            "dateOfBirth": "2012-03-04"| "dateOfBirth": "2019-03-06"       | /child/dateOfBirth | born-after-receipt
            "dateOfBirth": "2012-03-04"| "dateOfBirth": "1992-03-04"       | /child/dateOfBirth | too-old
            "concern"                  | "worry"                           | /worry             | unknown-property
            """)
    void a_contact_that_is_wrong_is_refused_and_says_where(String right, String wrong, String pointer, String code)
            throws SQLException {
        String good = EarlyHelpDesk.contact("Never");
        assertThat(good).contains(right);
        long before = rows();

        isInvalid(Api.post(desk.school(), EarlyHelpDesk.CONTACTS, good.replace(right, wrong)), pointer, code);

        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest(name = "triage {0}: {1} {2}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"outcome": "ALLOCATED", "triagedAt": "2018-03-05T08:59:59Z", "rationale": "W"}  | /triagedAt   | before-receipt
            {"outcome": "ALLOCATED", "triagedAt": "2999-03-05T08:59:59Z", "rationale": "W"}  | /triagedAt   | in-the-future
            {"outcome": "HELPED", "triagedAt": "2018-03-06T09:00:00Z", "rationale": "W"}     | /outcome     | unknown-code
            {"outcome": "ALLOCATED", "triagedAt": "2018-03-06T09:00:00Z"}                    | /rationale   | required
            {"outcome": "DECLINED", "triagedAt": "2018-03-06T09:00:00Z", "rationale": "W", "primaryNeed": "N1"} | /primaryNeed | not-applicable
            """)
    void a_triage_that_is_wrong_is_refused(String body, String pointer, String code) throws SQLException {
        Response contact = desk.contactAbout("Triaged Wrongly");
        long before = rows();

        isInvalid(desk.step(desk.team(), contact, EarlyHelpDesk.CONTACTS, "triage", body), pointer, code);

        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            attempts   | {"attemptedOn": "2018-03-07", "note": "Called."}                    | /attemptedOn     | before-allocation
            attempts   | {"attemptedOn": "2999-03-07", "note": "Called."}                    | /attemptedOn     | in-the-future
            attempts   | {"attemptedOn": "2018-03-09"}                                       | /note            | required
            engagement | {"engagedOn": "2018-03-07"}                                         | /engagedOn       | before-allocation
            engagement | {"engagedOn": "2018-02-30"}                                         | /engagedOn       | format
            engagement | {}                                                                  | /engagedOn       | required
            closure    | {"closedOn": "2018-03-07", "closure": "MOVED"}                      | /closedOn        | before-last-step
            closure    | {"closedOn": "2999-03-07", "closure": "MOVED"}                      | /closedOn        | in-the-future
            closure    | {"closedOn": "2018-04-07", "closure": "NEEDS_MET"}                  | /closure         | not-engaged
            closure    | {"closedOn": "2018-04-07", "closure": "STEPPED_UP"}                 | /reason          | required
            closure    | {"closedOn": "2018-04-07", "closure": "FINISHED"}                   | /closure         | unknown-code
            worker     | {"worker": ""}                                                      | /worker          | length
            correction | {"allocatedOn": "2018-03-06", "familyMembers": [], "attempts": [], "reviews": [], "reason": "W"} | /allocatedOn | before-triage
            """)
    void a_step_with_a_family_that_is_wrong_is_refused(String step, String body, String pointer, String code)
            throws SQLException {
        Response family = desk.familyOf("Wrong " + step + code + body.hashCode());
        long before = rows();

        isInvalid(desk.step(family, step, body), pointer, code);

        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest(name = "allocation {0}: {1} {2}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"allocatedOn": "2018-03-06", "worker": "J"}                             | /allocatedOn   | before-triage
            {"allocatedOn": "2999-03-06", "worker": "J"}                             | /allocatedOn   | in-the-future
            {"allocatedOn": "2018-03-08"}                                            | /worker        | required
            {"allocatedOn": "2018-03-08", "worker": "J", "familyMembers": [null]}    | /familyMembers/0 | required
            """)
    void an_allocation_that_is_wrong_is_refused(String body, String pointer, String code) throws SQLException {
        Response contact = desk.triage(desk.contactAbout("Allocated Wrongly"), "ALLOCATED");
        long before = rows();

        isInvalid(desk.step(desk.team(), contact, EarlyHelpDesk.CONTACTS, "allocation", body), pointer, code);

        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest(name = "assessment {0} -> {1}: {2} {3}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "startedOn": "2018-03-14" | "startedOn": "2018-03-07"            | /startedOn        | before-allocation
            "startedOn": "2018-03-14" | "startedOn": "2999-03-07"            | /startedOn        | in-the-future
            "SCHOOLS"                 | "SCHOOL"                             | /organisationType | unknown-code
            "SCHOOLS"                 | "ANONYMOUS"                          | /organisationType | not-an-organisation
            "organisation": "Clifton" | "organisation": ""                   | /organisation     | length
            "episodeId"               | "child": {"localId": "X1"}, "episodeId" | ``             | one-of
            """)
    void an_assessment_that_is_wrong_is_refused(String right, String wrong, String pointer, String code)
            throws SQLException {
        Response family = desk.familyOf("Assessed Wrongly " + code + right.hashCode());
        String good = """
                {"episodeId": "%s", "startedOn": "2018-03-14", "organisationType": "SCHOOLS", "organisation": "Clifton"}
                """.formatted(family.<String>path("id"));
        assertThat(good).contains(right);
        long before = rows();

        isInvalid(
                Api.post(desk.team(), EarlyHelpDesk.ASSESSMENTS, good.replace(right, wrong)),
                pointer == null ? "" : pointer,
                code);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void nothing_is_done_twice_or_after_its_end() {
        Response family = desk.engage(desk.familyOf("Twice"));
        Response assessment = desk.assess(family);
        Response completed = desk.complete(desk.team(), assessment);
        desk.complete(desk.team(), completed).then().statusCode(409).body("code", equalTo("assessment-ended"));
        desk.step(family, "engagement", "{\"engagedOn\": \"2018-03-12\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("early-help-engaged"));
        Response closed = desk.close(family, "NEEDS_MET");

        desk.close(closed, "NEEDS_MET").then().statusCode(409).body("code", equalTo("early-help-closed"));
        desk.plan(closed).then().statusCode(409).body("code", equalTo("early-help-closed"));
        desk.assess(closed).then().statusCode(409).body("code", equalTo("early-help-closed"));
    }

    @Test
    void a_step_needs_the_version_that_it_was_decided_on() {
        Response family = desk.familyOf("Versions");
        desk.engage(family).then().statusCode(200);

        desk.engage(family).then().statusCode(412).body("code", equalTo("stale-version"));
        Api.post(
                        desk.team(),
                        EarlyHelpDesk.EPISODES + "/" + family.path("id") + "/engagement",
                        "{\"engagedOn\": \"2018-03-12\"}")
                .then()
                .statusCode(428);
    }

    private static void isInvalid(Response answer, String pointer, String code) {
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer", hasItem(equalTo(pointer)))
                .body("errors.code", hasItem(code));
    }

    private long rows() throws SQLException {
        try (var connection = database.getConnection();
                var found = connection.createStatement().executeQuery("""
                                select (select count(*) from child) + (select count(*) from early_help_contact)
                                     + (select count(*) from early_help_episode) + (select count(*) from early_help_assessment)
                                     + (select count(*) from journal)
                                """)) {
            found.next();
            return found.getLong(1);
        }
    }
}
