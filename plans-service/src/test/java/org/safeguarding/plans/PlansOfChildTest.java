package org.safeguarding.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.safeguarding.plans.Api.IN_NEED;
import static org.safeguarding.plans.Api.SOCIAL_WORKER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.EventType;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** What is read by the child: which plans it is on, and everything that is held about it. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "plans"))
class PlansOfChildTest {

    private static final String AUDITOR = TestTokens.of("auditor", "council");

    @Inject
    DataSource database;

    @Test
    void a_child_is_on_a_plan_from_its_first_day_to_the_day_before_its_end() {
        UUID child = RegisteredChild.known(database);
        Response help = Api.help(child, "2018-03-05");
        String protection = Api.start(child, "2018-06-20").path("id");

        assertThat(on(child, "2018-03-04")).isEmpty();
        assertThat(on(child, "2018-03-05")).containsExactly("child-in-need-plan");
        assertThat(on(child, "2018-06-19")).containsExactly("child-in-need-plan");
        assertThat(on(child, "2018-06-20")).containsExactly("child-protection-plan");
        Api.as(SOCIAL_WORKER)
                .get("/v1/children/" + child + "/plans")
                .then()
                .statusCode(200)
                .body("childId", equalTo(child.toString()))
                .body("on", equalTo(London.dayOf(Instant.now()).toString()))
                .body("plans.id", equalTo(List.of(protection)))
                .body("plans[0].startedOn", equalTo("2018-06-20"));
        assertThat(Tables.count(
                        database, "audit_entry where action = 'read' and record_id = '" + help.path("id") + "'"))
                .isEqualTo(2);
    }

    @Test
    void a_plan_that_was_voided_is_none() {
        UUID child = RegisteredChild.known(database);
        Response help = Api.help(child, "2018-03-05");
        Api.step(help, IN_NEED, "voiding", "{\"reason\": \"Twice.\"}").then().statusCode(200);

        Api.as(SOCIAL_WORKER).get("/v1/children/" + child + "/plans").then().body("plans", empty());
    }

    private static List<String> on(UUID child, String day) {
        return Api.as(SOCIAL_WORKER)
                .get("/v1/children/" + child + "/plans?on=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("plans.kind");
    }

    @Test
    void who_may_not_see_a_child_and_which_days_nobody_knows() {
        UUID child = RegisteredChild.known(database);
        String plans = "/v1/children/" + child + "/plans";

        Api.as(AUDITOR).get(plans).then().statusCode(403);
        Api.as(TestTokens.of(List.of("social-worker"), "council", "E08000019"))
                .get(plans)
                .then()
                .statusCode(404);
        Api.as(SOCIAL_WORKER)
                .get("/v1/children/" + UUID.randomUUID() + "/plans")
                .then()
                .statusCode(404);
        Api.as(SOCIAL_WORKER)
                .get(plans + "?on=" + London.dayOf(Instant.now()).plusDays(1))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("on"))
                .body("errors[0].code", equalTo("in-the-future"));
        Api.as(SOCIAL_WORKER)
                .get(plans + "?on=1991-10-13")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("too-early"));
    }

    @Test
    void a_record_that_was_merged_answers_with_the_one_that_stands() {
        UUID stays = RegisteredChild.known(database);
        UUID merged = RegisteredChild.known(database);
        RegisteredChild.tell(merged, 2, EventType.CHILD_MERGED, stays);
        Awaitility.await()
                .until(() ->
                        Tables.count(database, "known_child where merged_into is not null and id = '" + merged + "'")
                                == 1);

        for (Response refused :
                List.of(Api.as(SOCIAL_WORKER).get("/v1/children/" + merged + "/plans"), ask(AUDITOR, merged))) {
            refused.then()
                    .statusCode(409)
                    .body("code", equalTo("child-merged"))
                    .body("detail", containsString(stays.toString()));
        }
    }

    @Test
    void a_subject_access_report_has_every_plan_with_all_that_it_said_and_everybody_who_saw_it() {
        UUID child = RegisteredChild.known(database);
        Response help = Api.help(child, "2018-03-05");
        Api.start(child, "2018-06-20").then().statusCode(201);
        Api.get(help, IN_NEED).then().statusCode(200);

        JsonPath report = ask(AUDITOR, child).then().statusCode(200).extract().jsonPath();
        JsonPath second = ask(AUDITOR, child).then().statusCode(200).extract().jsonPath();

        assertThat(report.getString("childId")).isEqualTo(child.toString());
        assertThat(report.getString("purpose")).isEqualTo("Request 2018/114");
        assertThat(report.getMap("elsewhere"))
                .containsOnly(Map.entry(
                        "referrals-service", "http://localhost:8081/v1/children/" + child + "/subject-access-report"));
        assertThat(report.getList("records.kind")).containsExactly("child-in-need-plan", "child-protection-plan");
        assertThat(report.getList("records[0].versions.action")).containsExactly("started", "ended");
        assertThat(report.getString("records[0].versions[1].reason")).isEqualTo("A child protection plan started.");
        assertThat(report.getString("records[0].versions[0].state.purpose")).isEqualTo("FAMILY_SUPPORT");
        assertThat(report.getList("records[0].audit.action")).containsExactly("started", "ended", "read");
        assertThat(second.getString("records[1].audit[-1].action")).isEqualTo("read");
        assertThat(second.getString("records[1].audit[-1].reason")).isEqualTo("Request 2018/114");
    }

    @Test
    void nobody_but_an_auditor_of_the_authority_who_says_why_is_given_a_report() {
        UUID child = RegisteredChild.known(database);

        ask(SOCIAL_WORKER, child).then().statusCode(403);
        ask(TestTokens.of(List.of("auditor"), "council", "E08000019"), child)
                .then()
                .statusCode(404);
        ask(AUDITOR, UUID.randomUUID()).then().statusCode(404);
        Api.as(AUDITOR)
                .get("/v1/children/" + child + "/subject-access-report")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("purpose"));
    }

    private static Response ask(String token, UUID child) {
        return Api.as(token)
                .queryParam("purpose", "Request 2018/114")
                .get("/v1/children/" + child + "/subject-access-report");
    }
}
