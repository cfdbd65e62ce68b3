package org.safeguarding.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.safeguarding.plans.Api.IN_NEED;
import static org.safeguarding.plans.Api.PLANS;
import static org.safeguarding.plans.Api.SOCIAL_WORKER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.Topics;
import org.safeguarding.testing.servers.PublishedEvents;
import org.safeguarding.testing.servers.PublishedEvents.Published;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "plans"))
class ChildInNeedPlansTest {

    private static final LocalDate TODAY = London.dayOf(Instant.now());

    @Inject
    DataSource database;

    @Test
    void a_plan_is_started_reviewed_and_ended_and_every_step_is_published() {
        UUID child = RegisteredChild.known(database);
        Response started = Api.help(child, "2018-03-05");
        started.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("reviewDueOn", equalTo("2018-06-05"))
                .body("reviewOverdueSince", equalTo("2018-06-06"))
                .body("warnings", empty());

        Response reviewed =
                Api.step(started, IN_NEED, "reviews", "{\"reviewedOn\": \"2018-06-01\", \"outcome\": \"CONTINUE\"}");
        reviewed.then().statusCode(200).body("reviewCount", equalTo(1)).body("reviewDueOn", equalTo("2018-12-01"));
        Response changed = Api.step(
                reviewed,
                IN_NEED,
                "purpose",
                "{\"purpose\": \"EDGE_OF_CARE\", \"changedOn\": \"2018-07-02\", \"reason\": \"Needs more.\"}");
        changed.then().statusCode(200).body("purposeSince", equalTo("2018-07-02"));
        Response assigned = Api.step(changed, IN_NEED, "assignment", "{\"worker\": \"j.akhtar\", \"team\": \"south\"}");
        assigned.then().statusCode(200).body("worker", equalTo("j.akhtar"));
        Api.step(assigned, IN_NEED, "end", "{\"endedOn\": \"2018-09-14\", \"endReason\": \"NEED_MET\"}")
                .then()
                .statusCode(200)
                .body("daysOpen", equalTo(193))
                .body("reviewDueOn", nullValue());

        try (PublishedEvents events = new PublishedEvents(Topics.PLANS)) {
            List<Published> published = events.ofKey(child.toString(), 4);
            assertThat(published)
                    .extracting(Published::type)
                    .containsExactly(
                            "plans.child-in-need-plan.started.v1",
                            "plans.child-in-need-plan.reviewed.v1",
                            "plans.child-in-need-plan.purpose-changed.v1",
                            "plans.child-in-need-plan.ended.v1");
            assertThat(published.getLast().data())
                    .isEqualTo(
                            "{\"effectiveOn\":\"2018-09-14\",\"voided\":false,\"startedOn\":\"2018-03-05\","
                                    + "\"endedOn\":\"2018-09-14\",\"purpose\":\"EDGE_OF_CARE\",\"reviewedOn\":[\"2018-06-01\"]}");
        }
        Api.as(SOCIAL_WORKER)
                .get(IN_NEED + "/" + started.path("id") + "/versions")
                .then()
                .body("action", contains("started", "reviewed", "purpose-changed", "assigned", "ended"));
    }

    @Test
    void a_child_protection_plan_that_starts_ends_the_child_in_need_plan_on_that_day() {
        UUID child = RegisteredChild.known(database);
        Response help = Api.help(child, "2018-03-05");

        Response protection = Api.start(child, "2018-06-20");
        protection.then().statusCode(201);

        Api.get(help, IN_NEED)
                .then()
                .header("ETag", "\"2\"")
                .body("endedOn", equalTo("2018-06-20"))
                .body("endReason", equalTo("STEPPED_UP"))
                .body("warnings", empty());
        try (PublishedEvents events = new PublishedEvents(Topics.PLANS)) {
            assertThat(events.ofKey(child.toString(), 3))
                    .extracting(Published::type)
                    .containsExactlyInAnyOrder(
                            "plans.child-in-need-plan.started.v1",
                            "plans.child-in-need-plan.ended.v1",
                            "plans.child-protection-plan.started.v2");
        }
        Api.step(protection, PLANS, "correction", """
                        {"startedOn": "2018-06-18", "initialCategory": "NEG", "numberOfPreviousPlans": 0,
                         "reason": "The conference was on Monday."}
                        """).then().statusCode(200);
        Api.get(help, IN_NEED).then().header("ETag", "\"3\"").body("endedOn", equalTo("2018-06-18"));
        Api.help(child, "2018-09-05")
                .then()
                .statusCode(409)
                .body("code", equalTo("on-protection-plan"))
                .body("detail", containsString("4001"));
    }

    @Test
    void after_a_child_protection_plan_was_voided_the_child_in_need_plan_goes_on() {
        UUID child = RegisteredChild.known(database);
        Response help = Api.help(child, "2018-03-05");
        Response protection = Api.start(child, "2018-06-20");
        String reopening = "{\"reason\": \"The conference made no plan.\"}";

        Api.step(Api.get(help, IN_NEED), IN_NEED, "reopening", reopening)
                .then()
                .statusCode(409)
                .body("code", equalTo("on-protection-plan"));
        Api.step(protection, PLANS, "voiding", reopening).then().statusCode(200);
        Api.step(Api.get(help, IN_NEED), IN_NEED, "reopening", reopening)
                .then()
                .statusCode(200)
                .body("endedOn", nullValue())
                .body("endReason", nullValue());
    }

    @Test
    void a_child_protection_plan_that_contradicts_a_child_in_need_plan_is_refused_and_nothing_is_written() {
        UUID child = RegisteredChild.known(database);
        Response help = Api.help(child, "2018-03-05");
        Api.step(help, IN_NEED, "reviews", "{\"reviewedOn\": \"2018-07-01\", \"outcome\": \"CONTINUE\"}")
                .then()
                .statusCode(200);
        var rows = Tables.rows(database);

        for (Response refused :
                List.of(Api.start(child, "2018-06-20"), Api.enter(child, "2018-07-20", "2018-09-20", 0))) {
            refused.then()
                    .statusCode(409)
                    .body("code", equalTo("child-in-need-plan"))
                    .body("detail", containsString("4001"));
        }
        assertThat(Tables.rows(database)).isEqualTo(rows);
    }

    @Test
    void lists_show_whose_review_is_due_and_which_plans_drift() {
        String team = "team-" + UUID.randomUUID();
        String reviewed = listed(team, TODAY.minusYears(2), TODAY.minusMonths(6).plusDays(4));
        String drifting = listed(team, TODAY.minusYears(2), TODAY.minusMonths(6).minusDays(4));
        String fresh = listed(team, TODAY.minusMonths(3).plusDays(4), null);
        String late = listed(team, TODAY.minusMonths(3).minusDays(4), null);
        String ended = listed(team, TODAY.minusYears(2), null);
        Api.step(
                        Api.as(SOCIAL_WORKER).get(IN_NEED + "/" + ended),
                        IN_NEED,
                        "end",
                        "{\"endedOn\": \"" + TODAY + "\", \"endReason\": \"OTHER\"}")
                .then()
                .statusCode(200);

        assertThat(ids("team=" + team)).containsExactly(ended, late, fresh, drifting, reviewed);
        assertThat(ids("open=true&team=" + team)).containsExactly(late, fresh, drifting, reviewed);
        assertThat(ids("drifting=6&team=" + team)).containsExactly(drifting);
        assertThat(ids("drifting=2&team=" + team)).containsExactly(late, fresh, drifting, reviewed);
        assertThat(ids("review-due-by=" + TODAY + "&team=" + team)).containsExactly(late, drifting);
        assertThat(ids("review-due-by=" + TODAY.plusDays(5) + "&team=" + team))
                .containsExactly(late, fresh, drifting, reviewed);
        assertThat(ids("owner=nobody&team=" + team)).isEmpty();
        assertThat(ids("owner=s.okafor&agency=council&team=" + team)).hasSize(5);
    }

    private String listed(String team, LocalDate startedOn, LocalDate reviewedOn) {
        Response plan = Api.help(RegisteredChild.known(database), startedOn.toString());
        Response assigned =
                Api.step(plan, IN_NEED, "assignment", "{\"worker\": \"s.okafor\", \"team\": \"" + team + "\"}");
        if (reviewedOn != null) {
            Api.step(
                            assigned,
                            IN_NEED,
                            "reviews",
                            "{\"reviewedOn\": \"" + reviewedOn + "\", \"outcome\": \"CONTINUE\"}")
                    .then()
                    .statusCode(200);
        }
        return plan.path("id");
    }

    private static List<String> ids(String query) {
        return Api.as(SOCIAL_WORKER)
                .get(IN_NEED + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void a_list_is_read_as_csv_without_the_reviews() {
        UUID child = RegisteredChild.known(database);
        Response plan = Api.help(child, "2018-03-05");
        Response ended = Api.step(plan, IN_NEED, "end", "{\"endedOn\": \"2018-06-05\", \"endReason\": \"NEED_MET\"}");

        assertThat(Api.as(SOCIAL_WORKER)
                        .accept("text/csv")
                        .get(IN_NEED + "?child=" + child)
                        .asString())
                .isEqualTo(String.join(
                        "\r\n",
                        "id,version,voided,recordedAt,childId,startedOn,endedOn,endReason,purpose,purposeSince,"
                                + "reviewCount,daysOpen,reviewDueOn,reviewOverdueSince,visitDueOn,worker,team,agency",
                        ended.path("id") + ",2,false," + ended.path("recordedAt") + "," + child
                                + ",2018-03-05,2018-06-05,NEED_MET,FAMILY_SUPPORT,2018-03-05,0,92,,,,s.okafor,north,council",
                        ""));
    }

    @Test
    void a_plan_is_moved_to_the_right_child_where_it_has_to_fit_in() {
        UUID wrong = RegisteredChild.known(database);
        UUID right = RegisteredChild.known(database);
        UUID planned = RegisteredChild.known(database);
        Response plan = Api.help(wrong, "2018-03-05");
        Api.help(planned, "2018-06-05").then().statusCode(201);

        Api.step(plan, IN_NEED, "move", "{\"childId\": \"" + planned + "\", \"reason\": \"Wrong sibling.\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-open"))
                .body("detail", containsString("4004"));
        Api.step(plan, IN_NEED, "move", "{\"childId\": \"" + right + "\", \"reason\": \"Wrong sibling.\"}")
                .then()
                .statusCode(200)
                .body("childId", equalTo(right.toString()));
    }

    @Test
    void the_plans_of_two_records_of_one_child_stay_as_they_are_and_are_told() {
        UUID stays = RegisteredChild.known(database);
        UUID merged = RegisteredChild.known(database);
        Api.start(stays, "2018-04-05").then().statusCode(201);
        Response help = Api.help(merged, "2018-03-05");

        RegisteredChild.tell(merged, 2, EventType.CHILD_MERGED, stays);
        Awaitility.await()
                .until(() -> stays.toString().equals(Api.get(help, IN_NEED).path("childId")));

        Api.get(help, IN_NEED).then().body("endedOn", nullValue()).body("warnings.rule", contains("4001"));
        Api.as(SOCIAL_WORKER)
                .get("/v1/children/" + stays + "/plans?on=2018-04-05")
                .then()
                .body("plans.kind", contains("child-in-need-plan", "child-protection-plan"));
    }

    @Test
    void a_plan_goes_beyond_the_death_of_the_child_only_with_a_warning() {
        UUID child = RegisteredChild.knownToHaveDied(database, LocalDate.of(2018, 10, 1));

        Api.help(child, "2018-10-02")
                .then()
                .statusCode(409)
                .body("code", equalTo("after-death"))
                .body("detail", containsString("4008"));
        Api.help(child, "2018-10-01").then().statusCode(201).body("warnings.rule", contains("4009Q"));
    }

    @Test
    void of_many_who_start_plans_of_both_kinds_for_one_child_at_the_same_moment_one_stands_of_each_day()
            throws Exception {
        UUID child = RegisteredChild.known(database);
        Callable<Integer> help = () -> Api.help(child, "2018-03-05").statusCode();
        Callable<Integer> protect = () -> Api.start(child, "2018-06-05").statusCode();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Integer> statuses = threads
                    .invokeAll(Stream.concat(
                                    Collections.nCopies(4, help).stream(), Collections.nCopies(4, protect).stream())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses).allMatch(status -> status == 201 || status == 409);
        }
        assertThat(Tables.count(database, "child_protection_plan where child_id = '" + child + "'"))
                .isEqualTo(1);
        assertThat(Tables.count(database, "child_in_need_plan where ended_on is null and child_id = '" + child + "'"))
                .isZero();
    }

    @Test
    void a_load_brings_plans_of_both_kinds_with_their_steps() {
        UUID child = RegisteredChild.known(database);
        String run = UUID.randomUUID().toString();
        String lines = """
                {"type": "child-in-need-plan", "key": "RUN-1", "data": {"childId": "CHILD", "startedOn": "2017-03-06", "purpose": "SAFETY", "endedOn": "2017-09-04", "endReason": "NEED_MET"}}
                {"type": "child-in-need-plan", "key": "RUN-2", "data": {"childId": "CHILD", "startedOn": "2018-03-05", "purpose": "SAFETY", "recordedAt": "2018-03-05T10:00:00Z"}}
                {"type": "child-in-need-plan-review", "key": "RUN-3", "data": {"childInNeedPlanKey": "RUN-2", "reviewedOn": "2018-06-01", "outcome": "STEP_UP", "recordedAt": "2018-06-01T10:00:00Z"}}
                {"type": "child-protection-plan", "key": "RUN-4", "data": {"childId": "CHILD", "startedOn": "2018-06-20", "initialCategory": "NEG", "numberOfPreviousPlans": 0, "recordedAt": "2018-06-20T10:00:00Z"}}
                {"type": "child-in-need-plan", "key": "RUN-5", "data": {"childId": "CHILD", "startedOn": "2018-07-02", "purpose": "SAFETY"}}
                {"type": "child-in-need-plan-end", "key": "RUN-6", "data": {"childInNeedPlanKey": "RUN-2", "endedOn": "2018-07-02", "endReason": "OTHER"}}
                {"type": "child-in-need-plan-correction", "key": "RUN-7", "data": {"childInNeedPlanKey": "RUN-1", "startedOn": "2017-03-07", "purpose": "SAFETY", "purposeSince": "2017-03-07", "reviews": [], "endedOn": "2017-09-04", "endReason": "NEED_MET", "reason": "A day later."}}
                {"type": "child-in-need-plan-voiding", "key": "RUN-8", "data": {"childInNeedPlanKey": "RUN-1", "reason": "Twice."}}
                """.replace("RUN", run).replace("CHILD", child.toString());

        List<String> answers = Api.load(lines)
                .lines()
                .map(JsonPath::from)
                .map(answer -> answer.getInt("status") + " " + answer.getString("problem.code"))
                .toList();

        assertThat(answers)
                .containsExactly(
                        "201 null",
                        "201 null",
                        "200 null",
                        "201 null",
                        "409 on-protection-plan",
                        "409 plan-ended",
                        "200 null",
                        "200 null");
        Api.as(SOCIAL_WORKER)
                .get(IN_NEED + "?child=" + child)
                .then()
                .body("items", hasSize(1))
                .body("items[0].endedOn", equalTo("2018-06-20"))
                .body("items[0].reviews[0].outcome", equalTo("STEP_UP"));
    }

    @ParameterizedTest
    @CsvSource({
        "purpose            , HELP      , /purpose    unknown-code",
        "purpose            ,           , /purpose    required",
        "startedOn          , 2018-02-30, /startedOn  format",
        "startedOn          , 2010-07-31, /startedOn  before-birth",
        "endedOn            , 2018-09-14, /endReason  required",
        "endReason          , NEED_MET  , /endedOn    required",
        "reviews            , 2018-09-14, /reviews    unknown-property",
    })
    void bad_input_is_refused_at_its_place(String property, String value, String expected) {
        UUID child = RegisteredChild.known(database);
        String body = """
                {"childId": "%s", "startedOn": "2018-03-05", "purpose": "SAFETY"}
                """.formatted(child);
        String said = value == null ? "null" : "\"" + value + "\"";
        String changed = body.contains(property)
                ? body.replaceAll("\"" + property + "\": \"[^\"]*\"", "\"" + property + "\": " + said)
                : body.replace("}", ", \"" + property + "\": " + said + "}");

        Response refused = Api.json(SOCIAL_WORKER, changed).post(IN_NEED);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("errors[0].pointer") + " " + refused.path("errors[0].code"))
                .isEqualTo(expected.replaceAll(" +", " "));
    }

    @Test
    void a_list_of_plans_that_drift_asks_for_a_number_of_months() {
        for (String months : List.of("-1", "217", "six")) {
            Api.as(SOCIAL_WORKER)
                    .get(IN_NEED + "?drifting=" + months)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("drifting"));
        }
    }

    @Test
    void no_other_role_sees_or_changes_a_plan() {
        Response plan = Api.help(RegisteredChild.known(database), "2018-03-05");
        for (String role : List.of("mash", "partner", "analyst", "importer", "auditor", "early-help")) {
            Api.as(TestTokens.of(role, "council"))
                    .get(IN_NEED + "/" + plan.path("id"))
                    .then()
                    .statusCode(403);
        }
        Api.as(TestTokens.of(List.of("social-worker"), "council", "E08000019"))
                .get(IN_NEED + "/" + plan.path("id"))
                .then()
                .statusCode(404);
    }
}
