package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.servers.ServersResource;

/** Early help in bulk loads: the same rules, line by line. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class EarlyHelpBulkTest {

    private static final String FAMILY = """
            {"type":"early-help-contact","key":"%1$s-c","data":{"child":{"givenName":"Ada","familyName":"%1$s","dateOfBirth":"2012-03-04"},"sourceAgency":"school","referralSource":"2A","concern":"Late.","receivedAt":"2018-03-05T09:00:00Z","recordedAt":"2018-03-05T10:00:00Z"}}
            {"type":"early-help-triage","key":"%1$s-t","data":{"earlyHelpContactKey":"%1$s-c","outcome":"ALLOCATED","triagedAt":"2018-03-07T09:00:00Z","rationale":"Weighed.","recordedAt":"2018-03-07T10:00:00Z"}}
            {"type":"early-help-allocation","key":"%1$s-a","data":{"earlyHelpContactKey":"%1$s-c","allocatedOn":"2018-03-08","worker":"J. Hartley","team":"South","recordedAt":"2018-03-08T10:00:00Z"}}
            {"type":"early-help-engagement","key":"%1$s-e","data":{"earlyHelpAllocationKey":"%1$s-a","engagedOn":"2018-03-12","recordedAt":"2018-03-12T10:00:00Z"}}
            {"type":"early-help-assessment","key":"%1$s-s","data":{"earlyHelpAllocationKey":"%1$s-a","startedOn":"2018-03-14","organisationType":"LA_SERVICES","organisation":"Council","recordedAt":"2018-03-14T10:00:00Z"}}
            {"type":"early-help-assessment-completion","key":"%1$s-d","data":{"earlyHelpAssessmentKey":"%1$s-s","completedOn":"2018-04-20","recordedAt":"2018-04-20T10:00:00Z"}}
            {"type":"early-help-closure","key":"%1$s-z","data":{"earlyHelpAllocationKey":"%1$s-a","closedOn":"2018-07-20","closure":"NEEDS_MET","recordedAt":"2018-07-20T10:00:00Z"}}
            """;

    /** Every other step, from the owner of the contact to its voiding. */
    private static final String STEPS = """
            {"type":"early-help-contact","key":"%1$s-c","data":{"child":{"givenName":"Ada","familyName":"%1$s","dateOfBirth":"2012-03-04"},"sourceAgency":"school","referralSource":"2A","concern":"Late.","receivedAt":"2018-03-05T09:00:00Z"}}
            {"type":"early-help-contact-owner","key":"%1$s-o","data":{"earlyHelpContactKey":"%1$s-c","owner":"J. Hartley"}}
            {"type":"early-help-contact-correction","key":"%1$s-cc","data":{"earlyHelpContactKey":"%1$s-c","sourceAgency":"school","referralSource":"2A","concern":"Often late.","receivedAt":"2018-03-05T08:00:00Z","reason":"Said wrongly."}}
            {"type":"early-help-triage","key":"%1$s-t","data":{"earlyHelpContactKey":"%1$s-c","outcome":"ALLOCATED","triagedAt":"2018-03-07T09:00:00Z","rationale":"Weighed."}}
            {"type":"early-help-allocation","key":"%1$s-a","data":{"earlyHelpContactKey":"%1$s-c","allocatedOn":"2018-03-08","worker":"J. Hartley"}}
            {"type":"early-help-worker","key":"%1$s-w","data":{"earlyHelpAllocationKey":"%1$s-a","worker":"S. Okoro"}}
            {"type":"early-help-attempt","key":"%1$s-n","data":{"earlyHelpAllocationKey":"%1$s-a","attemptedOn":"2018-03-09","note":"Called."}}
            {"type":"early-help-engagement","key":"%1$s-e","data":{"earlyHelpAllocationKey":"%1$s-a","engagedOn":"2018-03-12"}}
            {"type":"early-help-plan","key":"%1$s-p","data":{"earlyHelpAllocationKey":"%1$s-a","startedOn":"2018-03-20","goals":[{"goal":"In school by nine.","progress":"NOT_STARTED"}]}}
            {"type":"early-help-review","key":"%1$s-r","data":{"earlyHelpAllocationKey":"%1$s-a","reviewedOn":"2018-05-01","progress":"PROGRESSING","comment":"Better."}}
            {"type":"early-help-assessment","key":"%1$s-s","data":{"earlyHelpAllocationKey":"%1$s-a","startedOn":"2018-03-14","organisationType":"LA_SERVICES","organisation":"Council"}}
            {"type":"early-help-assessment-correction","key":"%1$s-sc","data":{"earlyHelpAssessmentKey":"%1$s-s","startedOn":"2018-03-15","organisationType":"LA_SERVICES","organisation":"Council","reason":"A day later."}}
            {"type":"early-help-assessment-abandonment","key":"%1$s-sa","data":{"earlyHelpAssessmentKey":"%1$s-s","abandonedOn":"2018-04-03","reason":"Nobody came."}}
            {"type":"early-help-closure","key":"%1$s-z","data":{"earlyHelpAllocationKey":"%1$s-a","closedOn":"2018-07-20","closure":"MOVED"}}
            {"type":"early-help-reopening","key":"%1$s-y","data":{"earlyHelpAllocationKey":"%1$s-a","reason":"They came back."}}
            {"type":"early-help-episode-correction","key":"%1$s-ac","data":{"earlyHelpAllocationKey":"%1$s-a","allocatedOn":"2018-03-08","familyMembers":[],"attempts":[],"engagedOn":"2018-03-13","reviews":[],"reason":"A day later."}}
            {"type":"early-help-assessment-voiding","key":"%1$s-sv","data":{"earlyHelpAssessmentKey":"%1$s-s","reason":"The wrong family."}}
            {"type":"early-help-episode-voiding","key":"%1$s-av","data":{"earlyHelpAllocationKey":"%1$s-a","reason":"The wrong family."}}
            {"type":"early-help-contact-voiding","key":"%1$s-cv","data":{"earlyHelpContactKey":"%1$s-c","reason":"The wrong family."}}
            """;

    private final EarlyHelpDesk desk = new EarlyHelpDesk("E08000310");

    private List<JsonPath> load(String lines) {
        return Api.load(desk.as("importer", "council"), lines);
    }

    @Test
    void a_family_is_loaded_from_contact_to_closure_in_one_load() {
        List<JsonPath> answers = load(FAMILY.formatted("Bulk-One"));

        assertThat(answers)
                .extracting(answer -> answer.getInt("status"))
                .containsExactly(201, 200, 201, 200, 201, 200, 200);
        Api.as(desk.team())
                .get(answers.get(2).getString("location"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("engagedOn", equalTo("2018-03-12"))
                .body("recordedAt", equalTo("2018-03-08T10:00:00Z"));
        assertThat(load(FAMILY.formatted("Bulk-One")))
                .extracting(answer -> answer.getBoolean("replayed"))
                .containsOnly(true);
    }

    @Test
    void every_step_is_loaded_in_its_order() {
        List<JsonPath> answers = load(STEPS.formatted("Bulk-Steps"));

        assertThat(answers)
                .extracting(answer -> answer.getInt("status"))
                .containsExactly(
                        201, 200, 200, 200, 201, 200, 200, 200, 200, 200, 201, 200, 200, 200, 200, 200, 200, 200, 200);
        desk.list(answers.get(4).getString("location"))
                .body("worker", equalTo("S. Okoro"))
                .body("engagedOn", equalTo("2018-03-13"))
                .body("plan.goals.goal", contains("In school by nine."))
                .body("voided", equalTo(true));
        desk.list(answers.getFirst().getString("location"))
                .body("owner", equalTo("J. Hartley"))
                .body("concern", equalTo("Often late."))
                .body("voided", equalTo(true));
    }

    @Test
    void an_assessment_of_a_partner_stands_alone() {
        List<JsonPath> answers = load("""
                {"type":"early-help-assessment","key":"P1","data":{"child":{"givenName":"Ada","familyName":"Alone","dateOfBirth":"2012-03-04"},"startedOn":"2018-03-14","organisationType":"VOLUNTARY_SECTOR","organisation":"Family Action","recordedAt":"2018-03-14T10:00:00Z"}}
                {"type":"early-help-assessment-completion","key":"P1-d","data":{"earlyHelpAssessmentKey":"P1","completedOn":"2018-04-20","recordedAt":"2018-04-20T10:00:00Z"}}
                """);

        assertThat(answers).extracting(answer -> answer.getInt("status")).containsExactly(201, 200);
        desk.list(answers.getFirst().getString("location"))
                .body("organisationType", equalTo("VOLUNTARY_SECTOR"))
                .body("completedOn", equalTo("2018-04-20"));
    }

    @Test
    void a_line_that_is_wrong_is_answered_with_its_problem_and_the_others_go_on() {
        List<JsonPath> answers = load(FAMILY.formatted("Bulk-Two")
                .replace("\"engagedOn\":\"2018-03-12\"", "\"engagedOn\":\"2018-03-07\"")
                .replace("\"earlyHelpAssessmentKey\":\"Bulk-Two-s\"", "\"earlyHelpAssessmentKey\":\"Bulk-Two-x\""));

        assertThat(answers)
                .extracting(answer -> answer.getInt("status"))
                .containsExactly(201, 200, 201, 400, 201, 422, 409);
        assertThat(answers.get(3).getString("problem.errors[0].pointer")).isEqualTo("/data/engagedOn");
        assertThat(answers.get(3).getString("problem.errors[0].code")).isEqualTo("before-allocation");
        assertThat(answers.get(5).getString("problem.errors[0].pointer")).isEqualTo("/data/earlyHelpAssessmentKey");
        assertThat(answers.get(6).getString("problem.code")).isEqualTo("assessment-open");
    }
}
