package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    private static List<JsonPath> load(String lines) {
        return Api.as(TestTokens.of(List.of("importer"), "council", AUTHORITY))
                .header("Content-Type", "application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/bulk")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(JsonPath::from)
                .toList();
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
}
