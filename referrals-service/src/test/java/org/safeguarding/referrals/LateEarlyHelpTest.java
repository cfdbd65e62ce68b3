package org.safeguarding.referrals;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.testing.servers.ServersResource;

/** Early help is entered after some that came later: it brings its end, and stands if the family never had it twice at once. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class LateEarlyHelpTest {

    private final EarlyHelpDesk desk = new EarlyHelpDesk("E08000312");

    /** Early help from 4 June 2018. */
    private Response june(String familyName) {
        Response contact = desk.triage(desk.contactAbout(familyName), "ALLOCATED");
        Response family = desk.step(desk.team(), contact, EarlyHelpDesk.CONTACTS, "allocation", """
                {"allocatedOn": "2018-06-04", "worker": "J. Hartley"}
                """);
        family.then().statusCode(201);
        return family;
    }

    private static String ended(String closedOn) {
        return """
                , "engagedOn": "2018-03-12", "end": {"closedOn": "%s", "closure": "NEEDS_MET", "reason": "Goals reached."}
                """.formatted(closedOn);
    }

    @ParameterizedTest(name = "closed {0}: {1} {2}")
    @CsvSource({"2018-04-20, 201, ", "2018-06-04, 201, ", "2018-06-05, 409, early-help-overlaps"})
    void early_help_of_march_is_entered_after_that_of_june_with_its_end(String closedOn, int status, String code) {
        String name = "March " + closedOn;
        june(name);

        desk.allocate(desk.triage(desk.contactAbout(name), "ALLOCATED"), ended(closedOn))
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("closedOn", status == 201 ? equalTo(closedOn) : nullValue())
                .body("closure", status == 201 ? equalTo("NEEDS_MET") : nullValue())
                .body("engagedOn", status == 201 ? equalTo("2018-03-12") : nullValue());
    }

    @Test
    void early_help_without_its_end_is_refused_beside_later_early_help_also_after_that_ended() {
        Response june = june("No End");
        Response march = desk.triage(desk.contactAbout("No End"), "ALLOCATED");

        desk.allocate(march, "").then().statusCode(409).body("code", equalTo("early-help-open"));
        desk.step(june, "closure", "{\"closedOn\": \"2018-07-20\", \"closure\": \"MOVED\"}")
                .then()
                .statusCode(200);
        desk.allocate(march, "").then().statusCode(409).body("code", equalTo("early-help-overlaps"));
    }

    @Test
    void a_brother_of_the_family_had_it_too() {
        Response sister = june("Sister");
        Response brother = desk.triage(desk.contactAbout("Brother"), "ALLOCATED");
        String family = ", \"familyMembers\": [\"" + sister.path("childId") + "\"]";

        desk.allocate(brother, family + ended("2018-06-05"))
                .then()
                .statusCode(409)
                .body("code", equalTo("early-help-overlaps"));
        desk.allocate(brother, family + ended("2018-06-01")).then().statusCode(201);
    }

    @Test
    void a_closure_is_not_taken_back_into_the_time_of_later_early_help() {
        Response contact = desk.triage(desk.contactAbout("Reopened"), "ALLOCATED");
        Response march = desk.allocate(contact, ended("2018-04-20"));
        Response june = june("Reopened");
        desk.step(june, "closure", "{\"closedOn\": \"2018-07-20\", \"closure\": \"MOVED\"}")
                .then()
                .statusCode(200);

        desk.step(march, "reopening", "{\"reason\": \"Too early.\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("early-help-overlaps"));
    }

    @Test
    void other_days_are_not_corrected_into_the_time_of_other_early_help() {
        june("Corrected");
        Response contact = desk.triage(desk.contactAbout("Corrected"), "ALLOCATED");
        Response march = desk.allocate(contact, ended("2018-04-20"));

        correct(march, "2018-06-05").then().statusCode(409).body("code", equalTo("early-help-overlaps"));
        correct(march, "2018-06-04").then().statusCode(200).body("closedOn", equalTo("2018-06-04"));
    }

    private Response correct(Response family, String closedOn) {
        return desk.step(family, "correction", """
                {"allocatedOn": "2018-03-08", "familyMembers": [], "attempts": [], "reviews": [],
                 "engagedOn": "2018-03-12", "closedOn": "%s", "closure": "NEEDS_MET", "reason": "Another day."}
                """.formatted(closedOn));
    }

    @Test
    void early_help_that_was_stepped_up_brings_the_end_of_its_referral_too() {
        Response contact = desk.triage(desk.contactAbout("Stepped"), "ALLOCATED");

        Response family = desk.allocate(contact, """
                , "end": {"closedOn": "2018-04-20", "closure": "STEPPED_UP", "reason": "At risk.", "primaryNeed": "N4",
                          "referral": {"decidedAt": "2018-04-23T11:00:00Z", "noFurtherAction": true, "rationale": "None."}}
                """);

        family.then().statusCode(201).body("referralId", notNullValue());
        desk.referral(family.path("referralId"))
                .then()
                .body("status", equalTo("NO_FURTHER_ACTION"))
                .body("receivedOn", equalTo("2018-04-20"))
                .body("closedOn", equalTo("2018-04-23"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "end": {"closedOn": "2018-04-20", "closure": "NEEDS_MET"}                                  | /end/closure    | not-engaged
            "end": {"closedOn": "2018-03-07", "closure": "MOVED"}                                      | /end/closedOn   | before-last-step
            "end": {"closure": "MOVED"}                                                                | /end/closedOn   | required
            "end": {"closedOn": "2018-04-20", "closure": "STEPPED_UP"}                                 | /end/reason     | required
            "end": {"closedOn": "2018-04-20", "closure": "MOVED", "referral": {"decidedAt": "2018-04-23T11:00:00Z", "noFurtherAction": true, "rationale": "x"}} | /end/referral | not-applicable
            "engagedOn": "2018-03-07"                                                                  | /engagedOn      | before-allocation
            """)
    void an_end_that_is_entered_late_is_refused_as_its_step_is(String more, String pointer, String code) {
        desk.allocate(desk.triage(desk.contactAbout("Wrong End"), "ALLOCATED"), ", " + more)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void an_assessment_is_entered_late_into_early_help_that_is_closed_one_at_a_time() {
        Response contact = desk.triage(desk.contactAbout("Assessed"), "ALLOCATED");
        Response family = desk.allocate(contact, ended("2018-06-01"));

        desk.assess(family, "2018-03-14", "").then().statusCode(409).body("code", equalTo("early-help-closed"));
        desk.assess(family, "2018-03-14", ", \"completion\": {\"completedOn\": \"2018-06-02\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/completion/completedOn"))
                .body("errors[0].code", equalTo("after-closure"));
        desk.assess(family, "2018-03-14", """
                        , "completion": {"completedOn": "2018-04-02"}, "abandonment": {"abandonedOn": "2018-04-02", "reason": "x"}
                        """).then().statusCode(400).body("errors[0].code", equalTo("one-of"));
        desk.assess(
                        family,
                        "2018-04-02",
                        ", \"completion\": {\"completedOn\": \"2018-05-01\", \"needs\": \"Debt advice.\"}")
                .then()
                .statusCode(201)
                .body("status", equalTo("COMPLETED"))
                .body("needs", equalTo("Debt advice."));
        desk.assess(family, "2018-03-14", ", \"abandonment\": {\"abandonedOn\": \"2018-04-03\", \"reason\": \"Away.\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("assessment-overlaps"));
        desk.assess(family, "2018-03-14", ", \"abandonment\": {\"abandonedOn\": \"2018-04-02\", \"reason\": \"Away.\"}")
                .then()
                .statusCode(201)
                .body("status", equalTo("ABANDONED"))
                .body("abandonmentReason", equalTo("Away."));
    }
}
