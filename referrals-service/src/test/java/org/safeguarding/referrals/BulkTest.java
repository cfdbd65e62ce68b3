package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class BulkTest {

    private static final String CHILD = """
            {"type":"child","key":"%1$s-child","data":{"localId":"%1$s","givenName":"Ada","familyName":"%1$s","dateOfBirth":"2012-03-04","recordedAt":"2018-03-05T09:00:00Z"}}
            """;
    private static final String CONTACT = """
            {"type":"contact","key":"%1$s-contact","data":{"child":{"localId":"%1$s"},"sourceAgency":"police","referralSource":"6","concernTypes":["NEGLECT"],"concern":"Seen.","receivedAt":"2018-03-05T09:00:00Z","recordedAt":"2018-03-05T10:00:00Z"}}
            """;
    private static final String DECISION = """
            {"type":"contact-decision","key":"%1$s-decision","data":{"contactKey":"%1$s-contact","decision":"REFERRAL","decidedAt":"2018-03-06T09:00:00Z","rationale":"Met.","primaryNeed":"N1","recordedAt":"2018-03-06T10:00:00Z"}}
            """;

    private static List<JsonPath> load(String lines) {
        return Api.load(TestTokens.of("importer", "council"), lines);
    }

    @Test
    void lines_build_on_each_other_and_are_answered_in_order() {
        List<JsonPath> answers = load((CHILD + CONTACT + DECISION).formatted("B1"));

        assertThat(answers).extracting(answer -> answer.getInt("line")).containsExactly(1, 2, 3);
        assertThat(answers).extracting(answer -> answer.getInt("status")).containsExactly(201, 201, 200);
        String contact = answers.get(1).getString("location");
        JsonPath decided = Api.as(Api.SOCIAL_WORKER).get(contact).jsonPath();
        assertThat(decided.getString("decision")).isEqualTo("REFERRAL");
        assertThat(decided.getString("recordedAt")).isEqualTo("2018-03-05T10:00:00Z");
        assertThat(decided.getString("referralId")).isNotNull();
    }

    @Test
    void a_child_is_found_by_what_an_earlier_line_of_the_load_said() {
        String byBoth =
                CONTACT.formatted("B5").replace("\"localId\":\"B5\"", "\"localId\":\"B5\",\"upn\":\"Q370000000055\"");
        String byUpn = CONTACT.formatted("B5")
                .replace("B5-contact", "B5-second")
                .replace("\"localId\":\"B5\"", "\"upn\":\"Q370000000055\"");

        List<JsonPath> answers = load(
                CHILD.formatted("B5") + byBoth + byUpn + CHILD.formatted("B5").replace("B5-child", "B5-again"));

        assertThat(answers).extracting(answer -> answer.getInt("status")).containsExactly(201, 201, 201, 409);
        assertThat(answers.subList(1, 3))
                .extracting(answer -> Api.as(Api.SOCIAL_WORKER)
                        .get(answer.getString("location"))
                        .jsonPath())
                .extracting(contact -> "/v1/children/" + contact.getString("childId"))
                .containsOnly(answers.getFirst().getString("location"));
    }

    @Test
    void a_load_that_is_sent_again_is_answered_as_the_first_time() {
        List<JsonPath> first = load((CHILD + CONTACT + DECISION).formatted("B2"));

        List<JsonPath> second = load((CHILD + CONTACT + DECISION).formatted("B2"));

        assertThat(second).extracting(answer -> answer.getBoolean("replayed")).containsOnly(true);
        assertThat(second)
                .extracting(answer -> answer.getString("location"))
                .isEqualTo(first.stream()
                        .map(answer -> answer.getString("location"))
                        .toList());
    }

    @Test
    void a_line_that_is_wrong_is_answered_with_its_problem_and_the_others_go_on() {
        List<JsonPath> answers = load(CHILD.formatted("B3")
                + "not json\n"
                + CONTACT.formatted("B3").replace("\"6\"", "\"6A\"")
                + CONTACT.formatted("B3").replace("\"localId\":\"B3\"", "\"localId\":\"B3unknown\"")
                + DECISION.formatted("B3")
                + CONTACT.formatted("B3").replace("B3-contact", "B3-later").replace("2018-03-05T10", "2999-03-05T10")
                + "{\"type\":\"wish\",\"key\":\"B3-wish\",\"data\":{}}\n"
                + CONTACT.formatted("B3"));

        assertThat(answers)
                .extracting(answer -> answer.getInt("status"))
                .containsExactly(201, 400, 400, 422, 422, 400, 400, 201);
        assertThat(answers)
                .extracting(answer -> answer.getString("problem.errors[0].code"))
                .containsExactly(
                        null,
                        "malformed-json",
                        "unknown-code",
                        null,
                        "line-not-known",
                        "in-the-future",
                        "unknown-code",
                        null);
        assertThat(answers.get(3).getString("problem.code")).isEqualTo("child-not-known");
        assertThat(answers.get(2).getString("key")).isEqualTo("B3-contact");
        assertThat(answers)
                .extracting(answer -> answer.getString("problem.errors[0].pointer"))
                .containsExactly(
                        null, "", "/data/referralSource", null, "/data/contactKey", "/data/recordedAt", "/type", null);
    }

    @Test
    void a_line_without_end_is_refused_and_the_load_goes_on() {
        List<JsonPath> answers = load("{\"type\":\"" + "x".repeat(2_000_000) + "\"}\n" + CHILD.formatted("B4"));

        assertThat(answers).extracting(answer -> answer.getInt("status")).containsExactly(413, 201);
    }
}
