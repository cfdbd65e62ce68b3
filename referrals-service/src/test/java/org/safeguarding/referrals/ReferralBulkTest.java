package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** Referrals and assessments in a bulk load, all steps in one request. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class ReferralBulkTest {

    private static final String AUTHORITY = "E08000038";

    private static final String CONTACT = """
            {"type":"contact","key":"%1$s-%2$s","data":{"child":{"givenName":"Ada","familyName":"%1$s","dateOfBirth":"2012-03-04"},"sourceAgency":"police","referralSource":"6","concernTypes":["NEGLECT"],"concern":"Seen.","receivedAt":"2018-0%2$s-05T09:00:00Z","recordedAt":"2018-0%2$s-05T10:00:00Z"}}
            {"type":"contact-decision","key":"%1$s-%2$s-decision","data":{"contactKey":"%1$s-%2$s","decision":"REFERRAL","decidedAt":"2018-0%2$s-05T11:00:00Z","rationale":"Met.","primaryNeed":"N1","recordedAt":"2018-0%2$s-05T12:00:00Z"}}
            """;
    private static final String REFERRAL = """
            {"type":"referral-decision","key":"%1$s-%2$s-referral","data":{"contactKey":"%1$s-%2$s","decidedAt":"2018-0%2$s-06T09:00:00Z","noFurtherAction":false,"rationale":"Need.","recordedAt":"2018-0%2$s-06T10:00:00Z"}}
            {"type":"assessment","key":"%1$s-%2$s-assessment","data":{"contactKey":"%1$s-%2$s","startedOn":"2018-0%2$s-07","recordedAt":"2018-0%2$s-07T10:00:00Z"}}
            {"type":"assessment-authorisation","key":"%1$s-%2$s-authorised","data":{"assessmentKey":"%1$s-%2$s-assessment","childSeenOn":"2018-0%2$s-12","authorisedOn":"2018-0%2$s-28","outcome":"NOT_IN_NEED","factors":["16A","3B"],"recordedAt":"2018-0%2$s-28T10:00:00Z"}}
            {"type":"referral-closure","key":"%1$s-%2$s-closed","data":{"contactKey":"%1$s-%2$s","closedOn":"2018-0%2$s-28","reasonForClosure":"RC8","recordedAt":"2018-0%2$s-28T11:00:00Z"}}
            """;

    private static final String OTHER_STEPS = """
            {"type":"assessment-child-seen","key":"%1$s-seen","data":{"assessmentKey":"%1$s-3-assessment","childSeenOn":"2018-03-12"}}
            {"type":"assessment-review","key":"%1$s-reviewed","data":{"assessmentKey":"%1$s-3-assessment","reviewedOn":"2018-03-19","finding":"On course."}}
            {"type":"assessment-assignment","key":"%1$s-assessor","data":{"assessmentKey":"%1$s-3-assessment","worker":"s.okafor"}}
            {"type":"assessment-correction","key":"%1$s-restarted","data":{"assessmentKey":"%1$s-3-assessment","startedOn":"2018-03-08","childSeenOn":"2018-03-12","reason":"A day later."}}
            {"type":"assessment-voiding","key":"%1$s-unassessed","data":{"assessmentKey":"%1$s-3-assessment","reason":"Of a sibling."}}
            {"type":"referral-assignment","key":"%1$s-worker","data":{"contactKey":"%1$s-3","worker":"s.okafor"}}
            {"type":"referral-closure","key":"%1$s-closed","data":{"contactKey":"%1$s-3","closedOn":"2018-03-28","reasonForClosure":"RC7"}}
            {"type":"referral-reopening","key":"%1$s-open","data":{"contactKey":"%1$s-3","reopenedOn":"2018-03-29","reason":"Too early."}}
            {"type":"referral-correction","key":"%1$s-right","data":{"contactKey":"%1$s-3","receivedOn":"2018-03-05","referralSource":"6","primaryNeed":"N2","decidedAt":"2018-03-06T09:00:00Z","noFurtherAction":false,"reason":"Another need."}}
            {"type":"referral-voiding","key":"%1$s-void","data":{"contactKey":"%1$s-3","reason":"Of a sibling."}}
            {"type":"referral-assignment","key":"%1$s-late","data":{"contactKey":"%1$s-3","worker":"s.okafor"}}
            """;

    private static List<JsonPath> load(String lines) {
        return Api.load(TestTokens.of(List.of("importer"), "council", AUTHORITY), lines);
    }

    @Test
    void a_child_is_referred_assessed_closed_and_referred_again_in_one_load() {
        List<JsonPath> answers =
                load((CONTACT + REFERRAL).formatted("R1", "3") + (CONTACT + REFERRAL).formatted("R1", "5"));

        assertThat(answers)
                .extracting(answer -> answer.getInt("status"))
                .containsExactly(201, 200, 200, 201, 200, 200, 201, 200, 200, 201, 200, 200);
        String assessment = answers.get(9).getString("location");
        Api.as(TestTokens.of(List.of("social-worker"), "council", AUTHORITY))
                .get(assessment)
                .then()
                .body("authorisedOn", equalTo("2018-05-28"))
                .body("factors", contains("3B", "16A"))
                .body("recordedAt", equalTo("2018-05-07T10:00:00Z"));
    }

    @Test
    void a_line_that_breaks_a_rule_is_answered_with_it_and_the_others_go_on() {
        List<JsonPath> answers = load(CONTACT.formatted("R2", "3")
                + CONTACT.formatted("R2", "5")
                + REFERRAL.formatted("R2", "5")
                + REFERRAL.formatted("R2", "3").replace("\"2018-03-12\"", "\"2018-03-06\""));

        assertThat(answers)
                .extracting(answer -> answer.getInt("status"))
                .containsExactly(201, 200, 201, 409, 409, 409, 422, 409, 200, 201, 400, 409);
        assertThat(answers.get(3).getString("problem.code")).isEqualTo("referral-open");
        assertThat(answers.get(4).getString("problem.code")).isEqualTo("not-referred");
        assertThat(answers.get(10).getString("problem.errors[0].pointer")).isEqualTo("/data/childSeenOn");
        assertThat(answers.get(11).getString("problem.code")).isEqualTo("assessment-open");
    }

    @Test
    void every_step_of_a_referral_and_an_assessment_can_be_loaded() {
        String started = REFERRAL.lines().limit(2).map(line -> line + "\n").collect(Collectors.joining());
        List<JsonPath> answers =
                load(CONTACT.formatted("R3", "3") + started.formatted("R3", "3") + OTHER_STEPS.formatted("R3"));

        assertThat(answers)
                .extracting(answer -> answer.getInt("status"))
                .containsExactly(201, 200, 200, 201, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 409);
        assertThat(answers.getLast().getString("problem.code")).isEqualTo("not-referred");
        String worker = TestTokens.of(List.of("social-worker"), "council", AUTHORITY);
        Api.as(worker)
                .get(answers.get(3).getString("location"))
                .then()
                .body("status", equalTo("VOIDED"))
                .body("startedOn", equalTo("2018-03-08"))
                .body("worker", equalTo("s.okafor"))
                .body("reviews.finding", contains("On course."));
        Api.as(worker)
                .get(answers.get(2).getString("location"))
                .then()
                .body("status", equalTo("VOIDED"))
                .body("primaryNeed", equalTo("N2"))
                .body("closedOn", nullValue());
    }
}
