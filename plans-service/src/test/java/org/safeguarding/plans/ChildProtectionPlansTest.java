package org.safeguarding.plans;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.Topics;
import org.safeguarding.testing.servers.PublishedEvents;
import org.safeguarding.testing.servers.PublishedEvents.Published;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "plans"))
class ChildProtectionPlansTest {

    @Inject
    DataSource database;

    @Test
    void a_child_of_whose_birth_nothing_is_known_can_have_a_plan() {
        Api.start(RegisteredChild.knownWithoutBirth(database), "2018-03-05")
                .then()
                .statusCode(201);
    }

    @Test
    void a_plan_is_started_for_a_child_heard_of_from_kafka_and_ended_and_both_are_published() {
        UUID child = RegisteredChild.known(database);

        Response plan = Api.start(child, "2018-03-05");
        plan.then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/child-protection-plans/[0-9a-f-]{36}"))
                .header("ETag", "\"1\"")
                .body("latestCategory", equalTo("NEG"))
                .body("endedOn", nullValue());
        Api.end(plan, "2018-06-05")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("endedOn", equalTo("2018-06-05"));

        String id = plan.path("id");
        try (PublishedEvents events = new PublishedEvents(Topics.PLANS)) {
            assertThat(events.ofKey(child.toString(), 2))
                    .containsExactly(
                            new Published(
                                    "plans.child-protection-plan.started.v2",
                                    child.toString(),
                                    id,
                                    1,
                                    "{\"effectiveOn\":\"2018-03-05\",\"voided\":false,\"startedOn\":\"2018-03-05\","
                                            + "\"endedOn\":null,\"initialCategory\":\"NEG\",\"latestCategory\":\"NEG\","
                                            + "\"numberOfPreviousPlans\":0,\"conference\":null,\"otherAuthority\":false,"
                                            + "\"categories\":[{\"from\":\"2018-03-05\",\"category\":\"NEG\"}]}"),
                            new Published(
                                    "plans.child-protection-plan.ended.v2",
                                    child.toString(),
                                    id,
                                    2,
                                    "{\"effectiveOn\":\"2018-06-05\",\"voided\":false,\"startedOn\":\"2018-03-05\","
                                            + "\"endedOn\":\"2018-06-05\",\"initialCategory\":\"NEG\","
                                            + "\"latestCategory\":\"NEG\",\"numberOfPreviousPlans\":0,"
                                            + "\"conference\":null,\"otherAuthority\":false,"
                                            + "\"categories\":[{\"from\":\"2018-03-05\",\"category\":\"NEG\"}]}"));
        }
    }

    @Test
    void what_a_plan_said_is_read_version_by_version() {
        UUID child = RegisteredChild.known(database);
        Response plan = Api.start(child, "2018-03-05");
        Api.end(plan, "2018-06-05").then().statusCode(200);

        String id = plan.path("id");
        String recordedAt = plan.path("recordedAt");
        JsonPath versions = Api.as(Api.SOCIAL_WORKER)
                .get(Api.PLANS + "/" + id + "/versions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(versions.getList("version")).containsExactly(1, 2);
        assertThat(versions.getList("action")).containsExactly("started", "ended");
        assertThat(versions.getList("actor")).containsOnly("council-social-worker");
        assertThat(versions.getMap("[0].state"))
                .isEqualTo(Map.ofEntries(
                        entry("id", id),
                        entry("version", 1),
                        entry("authority", TestTokens.AUTHORITY),
                        entry("agency", "council"),
                        entry("recordedAt", recordedAt),
                        entry("voided", false),
                        entry("childId", child.toString()),
                        entry("recordedFor", child.toString()),
                        entry("startedOn", "2018-03-05"),
                        entry("initialCategory", "NEG"),
                        entry("numberOfPreviousPlans", 0),
                        entry("otherAuthority", false),
                        entry("changes", List.of())));
        assertThat(versions.getString("[1].state.endedOn")).isEqualTo("2018-06-05");
        assertThat(Tables.count(database, "audit_entry where action = 'read' and record_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void the_plans_of_a_child_are_listed_newest_first_and_the_open_ones_alone() {
        UUID child = RegisteredChild.known(database);
        Response first = Api.start(child, "2017-03-05");
        Api.end(first, "2017-06-05").then().statusCode(200);
        Response second = Api.start(child, "2018-03-05");

        String ended = first.path("id");
        String open = second.path("id");
        Api.as(Api.SOCIAL_WORKER).get(Api.PLANS + "?child=" + child).then().body("items.id", contains(open, ended));
        Api.as(Api.SOCIAL_WORKER)
                .get(Api.PLANS + "?open=true&child=" + child)
                .then()
                .body("items.id", contains(open));
        Api.as(Api.SOCIAL_WORKER)
                .get(Api.PLANS + "/" + ended)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("endedOn", equalTo("2017-06-05"));
        assertThat(Tables.count(database, "audit_entry where action = 'read' and record_id = '" + ended + "'"))
                .isEqualTo(2);
    }

    @Test
    void a_whole_list_is_read_as_csv_by_who_asks_for_it_and_each_plan_in_it_is_in_the_audit() {
        UUID child = RegisteredChild.known(database);
        Response first = Api.start(child, "2017-03-05");
        Api.end(first, "2017-06-05").then().statusCode(200);
        Response second = Api.start(child, "2018-03-05");

        Response csv = Api.as(Api.SOCIAL_WORKER).accept("text/csv").get(Api.PLANS + "?child=" + child);

        assertThat(csv.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.asString())
                .isEqualTo(String.join(
                        "\r\n",
                        "id,version,voided,recordedAt,childId,startedOn,endedOn,initialCategory,latestCategory,numberOfPreviousPlans,conferenceId,otherAuthority,endReason,reviewDueOn,coreGroupDueOn,visitDueOn",
                        second.path("id") + ",1,false," + second.path("recordedAt") + "," + child
                                + ",2018-03-05,,NEG,NEG,0,,false,,2018-06-04,2018-03-19,2018-03-19",
                        first.path("id") + ",2,false," + first.path("recordedAt") + "," + child
                                + ",2017-03-05,2017-06-05,NEG,NEG,0,,false,,,,",
                        ""));
        assertThat(Tables.count(
                        database,
                        "audit_entry where action = 'read' and record_id in (select id from child_protection_plan where"
                                + " child_id = '" + child + "')"))
                .isEqualTo(2);
        for (String accepted :
                List.of("text/csv;charset=utf-8", "text/csv, */*;q=0.1", "application/json;q=0.5, text/csv")) {
            assertThat(Api.as(Api.SOCIAL_WORKER)
                            .accept(accepted)
                            .get(Api.PLANS + "?child=" + child)
                            .asString())
                    .as(accepted)
                    .isEqualTo(csv.asString());
        }
        for (String accepted : List.of(
                "application/json",
                "*/*",
                "text/html, */*;q=0.8",
                "text/csv, application/json",
                "text/csv;q=0.5, */*;q=0.8")) {
            Api.as(Api.SOCIAL_WORKER)
                    .accept(accepted)
                    .get(Api.PLANS + "?child=" + child)
                    .then()
                    .contentType("application/json");
        }
    }

    @Test
    void a_list_that_is_longer_than_a_page_is_whole_in_csv() throws SQLException {
        UUID child = RegisteredChild.known(database);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                    insert into child_protection_plan (id, version, authority, agency, recorded_at, child_id,
                        recorded_for, started_on, ended_on, initial_category, number_of_previous_plans)
                    select uuidv7(), 1, ?, 'council', now(), ?, ?, '2018-03-05', '2018-06-05', 'NEGLECT', 0
                    from generate_series(1, 1001)\
                    """)) {
            insert.setString(1, TestTokens.AUTHORITY);
            insert.setObject(2, child);
            insert.setObject(3, child);
            insert.executeUpdate();
        }

        List<String> lines = Api.as(Api.SOCIAL_WORKER)
                .accept("text/csv")
                .get(Api.PLANS + "?child=" + child)
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, 36))
                .toList();

        assertThat(lines).hasSize(1001).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(Tables.count(
                        database,
                        "audit_entry where action = 'read' and record_id in (select id from child_protection_plan where"
                                + " child_id = '" + child + "')"))
                .isEqualTo(1001);
    }

    @Test
    void a_request_that_is_sent_again_is_answered_as_the_first_time() {
        String plan = Api.plan(RegisteredChild.known(database), "2018-03-05");
        String key = UUID.randomUUID().toString();

        Response first = Api.as(Api.SOCIAL_WORKER)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(plan)
                .post(Api.PLANS);
        Response again = Api.as(Api.SOCIAL_WORKER)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(plan)
                .post(Api.PLANS);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void a_plan_for_a_child_that_was_voided_is_refused() {
        UUID child = RegisteredChild.known(database);
        RegisteredChild.tell(child, 2, EventType.CHILD_VOIDED, null);
        Awaitility.await()
                .until(() -> Tables.count(database, "known_child where voided and id = '" + child + "'") == 1);

        Api.start(child, "2018-03-05").then().statusCode(409).body("code", equalTo("child-voided"));
    }

    @Test
    void a_plan_that_is_entered_late_is_counted_by_those_that_came_later() {
        UUID child = RegisteredChild.known(database);
        String third = Api.start(child, "2018-03-05").path("id");
        String second = Api.enter(child, "2016-03-07", "2016-09-05", 0)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String first = Api.enter(child, "2014-03-03", "2014-09-01", 0)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String between = Api.enter(child, "2017-03-06", "2017-09-04", 4)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(Stream.of(first, second, between, third).map(ChildProtectionPlansTest::previous))
                .containsExactly(0, 1, 4, 5);
        Api.as(Api.SOCIAL_WORKER)
                .get(Api.PLANS + "/" + third + "/versions")
                .then()
                .body("action", contains("started", "corrected", "corrected", "corrected"))
                .body("state.numberOfPreviousPlans", contains(0, 1, 2, 5))
                .body("[1].reason", equalTo("An earlier plan was entered."));
        try (PublishedEvents events = new PublishedEvents(Topics.PLANS)) {
            assertThat(events.ofKey(child.toString(), 8))
                    .filteredOn(event -> event.subject().equals(third))
                    .last()
                    .satisfies(event -> assertThat(event.data()).contains("\"numberOfPreviousPlans\":5"));
        }
    }

    private static int previous(String plan) {
        return Api.as(Api.SOCIAL_WORKER).get(Api.PLANS + "/" + plan).path("numberOfPreviousPlans");
    }

    @Test
    void an_older_plan_without_its_end_is_asked_for_it() {
        UUID child = RegisteredChild.known(database);
        Response later = Api.start(child, "2018-03-05");

        Api.start(child, "2017-03-06")
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-open"))
                .body("detail", containsString("8935"))
                .body("detail", containsString("endedOn"));
        Api.end(later, "2018-06-05").then().statusCode(200);
        Api.start(child, "2017-03-06")
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-overlaps"))
                .body("detail", containsString("8940"))
                .body("detail", containsString("endedOn"));
        Api.enter(child, "2017-03-06", "2018-03-05", 0).then().statusCode(201);
    }

    @Test
    void of_many_late_entries_of_one_time_at_the_same_moment_one_stands() throws Exception {
        UUID child = RegisteredChild.known(database);
        Api.start(child, "2018-03-05").then().statusCode(201);
        Callable<Integer> enter =
                () -> Api.enter(child, "2016-03-07", "2016-09-05", 0).statusCode();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Integer> statuses = threads.invokeAll(Collections.nCopies(8, enter)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        }
    }

    @Test
    void of_many_who_start_a_plan_for_one_child_at_the_same_moment_one_does() throws Exception {
        UUID child = RegisteredChild.known(database);
        Callable<Integer> start = () -> Api.start(child, "2018-03-05").statusCode();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Integer> statuses = threads.invokeAll(Collections.nCopies(8, start)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        }
    }

    @Test
    void lines_are_answered_one_by_one_and_what_is_wrong_with_one_stops_no_other() {
        UUID child = RegisteredChild.known(database);
        UUID other = RegisteredChild.known(database);
        String run = UUID.randomUUID().toString();
        String lines =
                """
                {"type": "child-protection-plan", "key": "RUN-1", "data": {"childId": "CHILD", "startedOn": "2016-03-05", "initialCategory": "EMO", "numberOfPreviousPlans": 0, "recordedAt": "2016-03-06T10:00:00Z"}}
                {"type": "child-protection-plan",
                {"type": "child-protection-plan-end", "key": "RUN-3", "data": {"planKey": "RUN-1", "endedOn": "2016-09-05", "recordedAt": "2016-09-05T10:00:00Z"}}
                {"type": "child-protection-plan", "key": "RUN-4", "data": {"childId": "CHILD", "startedOn": "2016-09-04", "initialCategory": "NEG", "numberOfPreviousPlans": 1}}
                {"type": "child-protection-plan", "key": "RUN-5", "data": {"childId": "CHILD", "startedOn": "2017-01-09", "initialCategory": "NEG", "numberOfPreviousPlans": 1, "recordedAt": "2017-01-08T10:00:00Z"}}
                {"type": "child-protection-plan-end", "key": "RUN-6", "data": {"planKey": "RUN-none", "endedOn": "2016-09-05"}}
                {"type": "child-protection-plan-end", "key": "RUN-7", "data": {"planKey": "RUN-1", "endedOn": "2016-09-05", "why": ""}}
                {"type": "child-protection-plan", "key": "RUN-8", "data": {"childId": "OTHER", "startedOn": "2017-01-09", "initialCategory": "NEG", "numberOfPreviousPlans": 0}}
                """.replace("RUN", run).replace("CHILD", child.toString()).replace("OTHER", other.toString());

        List<String> first = answers(Api.load(lines));
        List<String> again = answers(Api.load(lines));

        assertThat(first)
                .containsExactly(
                        "1 201",
                        "2 400 malformed-json",
                        "3 200",
                        "4 409 plan-overlaps",
                        "5 400 in-the-future",
                        "6 422 line-not-known",
                        "7 400 unknown-property",
                        "8 201");
        assertThat(again)
                .containsExactly(
                        "1 201 replayed",
                        "2 400 malformed-json",
                        "3 200 replayed",
                        "4 409 plan-overlaps",
                        "5 400 in-the-future",
                        "6 422 line-not-known",
                        "7 400 unknown-property",
                        "8 201 replayed");
        String children = " in ('" + child + "', '" + other + "')";
        assertThat(Tables.count(database, "child_protection_plan where child_id" + children))
                .isEqualTo(2);
        assertThat(Tables.count(database, "journal where event_key" + children)).isEqualTo(3);
        assertThat(Tables.count(
                        database,
                        "child_protection_plan where recorded_at = '2016-03-06T10:00:00Z'" + " and child_id"
                                + children))
                .isEqualTo(1);
    }

    private static List<String> answers(String lines) {
        return lines.lines()
                .map(line -> {
                    JsonPath answer = JsonPath.from(line);
                    List<String> codes = answer.getList("problem.errors.code");
                    String code =
                            codes == null || codes.isEmpty() ? answer.getString("problem.code") : codes.getFirst();
                    return answer.getInt("line")
                            + " "
                            + answer.getInt("status")
                            + (code == null ? "" : " " + code)
                            + (Boolean.TRUE.equals(answer.get("replayed")) ? " replayed" : "");
                })
                .collect(Collectors.toList());
    }
}
