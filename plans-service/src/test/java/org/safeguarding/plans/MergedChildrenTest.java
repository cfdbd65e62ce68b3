package org.safeguarding.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.Topics;
import org.safeguarding.messaging.relay.StoredRecords;
import org.safeguarding.testing.servers.PublishedEvents;
import org.safeguarding.testing.servers.PublishedEvents.Published;
import org.safeguarding.testing.servers.ServersResource;

/** What becomes of plans when two records turn out to be of one child, and when they do not after all. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "plans"))
class MergedChildrenTest {

    @Inject
    DataSource database;

    @Inject
    StoredRecords stored;

    @Test
    void a_plan_moves_to_the_child_that_stays_and_back_when_the_records_are_split() {
        UUID stays = RegisteredChild.known(database);
        UUID merged = RegisteredChild.known(database);
        String own = Api.start(stays, "2018-01-08").path("id");
        String plan = Api.start(merged, "2018-03-05").path("id");

        RegisteredChild.tell(merged, 2, EventType.CHILD_MERGED, stays);
        awaitChildOf(plan, stays);
        RegisteredChild.tell(merged, 3, EventType.CHILD_SPLIT, null);
        awaitChildOf(plan, merged);

        assertThat(childOf(own)).isEqualTo(stays.toString());
        try (PublishedEvents events = new PublishedEvents(Topics.PLANS)) {
            assertThat(events.ofKey(merged.toString(), 3))
                    .extracting(Published::type, Published::recordVersion, event -> voided(event))
                    .containsExactly(
                            tuple("plans.child-protection-plan.started.v2", 1, false),
                            tuple("plans.child-protection-plan.moved.v2", 2, true),
                            tuple("plans.child-protection-plan.moved.v2", 5, false));
            assertThat(events.ofKey(stays.toString(), 3))
                    .filteredOn(event -> event.subject().equals(plan))
                    .extracting(Published::recordVersion, event -> voided(event))
                    .containsExactly(tuple(3, false), tuple(4, true));
        }
    }

    @Test
    void a_plan_that_moved_was_recorded_when_it_was_before_also_when_it_is_published_again() {
        UUID stays = RegisteredChild.known(database);
        UUID merged = RegisteredChild.known(database);
        String plan = Api.start(merged, "2018-03-05").path("id");

        RegisteredChild.tell(merged, 2, EventType.CHILD_MERGED, stays);
        awaitChildOf(plan, stays);

        try (PublishedEvents events = new PublishedEvents(Topics.PLANS)) {
            List<Instant> times = events.timesOf(plan, 3);
            assertThat(times.getFirst()).isAfter(Instant.parse("2017-04-03T09:00:02Z"));
            assertThat(times).containsOnly(times.getFirst());
            UUID id = UUID.fromString(plan);
            UUID before = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
            assertThat(stored.after(RecordKind.CHILD_PROTECTION_PLAN, before, 1).events())
                    .extracting(Event::subject, Event::time)
                    .containsExactly(tuple(id, times.getFirst()));
        }
    }

    @Test
    void the_history_of_a_plan_says_by_whom_it_was_moved_and_when_that_was_recorded() {
        UUID stays = RegisteredChild.known(database);
        UUID merged = RegisteredChild.known(database);
        String plan = Api.start(merged, "2018-03-05").path("id");

        RegisteredChild.tell(merged, 2, EventType.CHILD_MERGED, stays);
        awaitChildOf(plan, stays);

        JsonPath versions = Api.as(Api.SOCIAL_WORKER)
                .get(Api.PLANS + "/" + plan + "/versions")
                .jsonPath();
        assertThat(versions.getList("action")).containsExactly("started", "moved", "moved");
        assertThat(versions.getList("state.childId"))
                .containsExactly(merged.toString(), merged.toString(), stays.toString());
        assertThat(versions.getList("state.recordedFor", String.class)).containsOnly(merged.toString());
        assertThat(versions.getString("[2].actor")).isEqualTo("plans-service");
        assertThat(versions.getString("[2].reason")).isEqualTo("Records of the child were merged or split.");
        assertThat(versions.getString("[2].recordedAt")).isEqualTo("2017-04-03T09:00:02Z");
        assertThat(Tables.count(database, "journal where action = 'moved' and record_id = '" + plan + "'"))
                .isEqualTo(2);
        // Moved in the transaction that noted the merging, and so how far was heard.
        assertThat(Tables.count(
                        database,
                        "journal v join known_child k on k.xmin = v.xmin where v.record_id = '" + plan
                                + "' and k.id = '" + merged + "'"))
                .isEqualTo(2);
    }

    @Test
    void a_plan_for_a_record_that_was_merged_is_refused_and_told_which_one_stands() {
        UUID stays = RegisteredChild.known(database);
        UUID merged = RegisteredChild.known(database);
        RegisteredChild.tell(merged, 2, EventType.CHILD_MERGED, stays);
        Awaitility.await().until(() -> Tables.count(database, "known_child where merged_into = '" + stays + "'") == 1);

        Api.start(merged, "2018-03-05")
                .then()
                .statusCode(409)
                .body("code", equalTo("child-merged"))
                .body("detail", containsString(stays.toString()));

        RegisteredChild.tell(merged, 3, EventType.CHILD_SPLIT, null);
        Awaitility.await().until(() -> Tables.count(database, "known_child where merged_into = '" + stays + "'") == 0);
        Api.start(merged, "2018-03-05").then().statusCode(201);
    }

    @Test
    void both_open_plans_of_a_child_that_was_on_file_twice_stay_and_a_third_is_refused() {
        UUID stays = RegisteredChild.known(database);
        UUID merged = RegisteredChild.known(database);
        Api.start(stays, "2018-01-08").then().statusCode(201);
        Response plan = Api.start(merged, "2018-03-05");

        RegisteredChild.tell(merged, 2, EventType.CHILD_MERGED, stays);
        awaitChildOf(plan.path("id"), stays);

        Api.as(Api.SOCIAL_WORKER)
                .get(Api.PLANS + "?open=true&child=" + stays)
                .then()
                .body("items", hasSize(2));
        Api.start(stays, "2018-06-05").then().statusCode(409).body("code", equalTo("plan-open"));
    }

    @Test
    void a_merging_that_is_heard_of_before_the_child_that_stays_is_followed_when_that_one_is() {
        UUID merged = RegisteredChild.known(database);
        UUID stays = UUID.randomUUID();
        String plan = Api.start(merged, "2018-03-05").path("id");
        RegisteredChild.tell(merged, 2, EventType.CHILD_MERGED, stays);
        Awaitility.await().until(() -> Tables.count(database, "known_child where merged_into = '" + stays + "'") == 1);
        assertThat(childOf(plan)).isEqualTo(merged.toString());

        RegisteredChild.tell(stays, 1, EventType.CHILD_REGISTERED, null);

        awaitChildOf(plan, stays);
    }

    @Test
    void a_child_on_file_three_times_has_its_plans_in_one_place_and_the_last_merging_is_undone_first() {
        UUID first = RegisteredChild.known(database);
        UUID second = RegisteredChild.known(database);
        UUID third = RegisteredChild.known(database);
        String ofFirst = Api.start(first, "2018-03-05").path("id");
        String ofSecond = Api.start(second, "2018-03-06").path("id");

        RegisteredChild.tell(first, 2, EventType.CHILD_MERGED, second);
        RegisteredChild.tell(second, 2, EventType.CHILD_MERGED, third);
        for (String plan : List.of(ofFirst, ofSecond)) {
            awaitChildOf(plan, third);
        }
        RegisteredChild.tell(second, 3, EventType.CHILD_SPLIT, null);

        for (String plan : List.of(ofFirst, ofSecond)) {
            awaitChildOf(plan, second);
        }
    }

    @Test
    void an_event_that_cannot_be_applied_is_parked_and_those_beside_it_are() {
        UUID impossible = RegisteredChild.toldWithImpossibleBirth();
        UUID child = RegisteredChild.known(database);

        Awaitility.await()
                .until(() -> Tables.count(database, "rejected_event where record_key = '" + impossible + "'") == 2);
        assertThat(Tables.count(database, "known_child where id = '" + impossible + "'"))
                .isZero();
        Api.start(child, "2018-03-05").then().statusCode(201);
    }

    private static void awaitChildOf(String plan, UUID child) {
        Awaitility.await().until(() -> childOf(plan).equals(child.toString()));
    }

    private static String childOf(String plan) {
        return Api.as(Api.SOCIAL_WORKER).get(Api.PLANS + "/" + plan).path("childId");
    }

    private static boolean voided(Published event) {
        return JsonPath.from(event.data()).getBoolean("voided");
    }
}
