package org.safeguarding.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.Topics;
import org.safeguarding.messaging.inbox.EventHandler;
import org.safeguarding.testing.servers.ServersResource;

/**
 * What becomes of the known children when the index is published again, because Kafka or the index has lost some. The
 * events do not come over Kafka, whose topics the tests share: a higher epoch there would be one for all of them.
 */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "plans"))
class ChildrenPublishedAgainTest {

    private static final long EPOCH = 1_771_234_567L;

    @Inject
    DataSource database;

    @Inject
    EventHandler children;

    @Test
    void the_version_of_the_highest_epoch_counts_in_whatever_order_they_come() {
        UUID putBack = UUID.randomUUID();
        UUID other = UUID.randomUUID();

        apply(told(putBack, 0, 3, EventType.CHILD_VOIDED), told(putBack, EPOCH, 2, EventType.CHILD_CHANGED));
        apply(told(other, EPOCH, 2, EventType.CHILD_CHANGED));
        apply(told(other, 0, 3, EventType.CHILD_VOIDED));

        for (UUID child : List.of(putBack, other)) {
            assertThat(Tables.count(
                            database,
                            "known_child where id = '" + child + "' and epoch = " + EPOCH
                                    + " and version = 2 and not voided"))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_child_that_the_index_does_not_hold_any_more_goes_at_the_end_and_one_that_comes_back_is_as_new() {
        UUID held = UUID.randomUUID();
        UUID lost = UUID.randomUUID();
        apply(told(held, 0, 1, EventType.CHILD_REGISTERED), told(lost, 0, 1, EventType.CHILD_REGISTERED));

        apply(told(held, EPOCH, 1, EventType.CHILD_REGISTERED));
        end(EPOCH);

        assertThat(known(held)).isEqualTo(1);
        assertThat(known(lost)).isZero();
        Api.start(lost, "2018-03-05").then().statusCode(422).body("code", equalTo("child-not-known"));
        apply(told(lost, EPOCH, 1, EventType.CHILD_REGISTERED));
        Api.start(lost, "2018-03-05").then().statusCode(201);
    }

    @Test
    void a_child_with_a_plan_that_the_index_does_not_hold_any_more_keeps_it_and_gets_no_other() {
        UUID lost = UUID.randomUUID();
        apply(told(lost, 0, 1, EventType.CHILD_REGISTERED));
        String plan = Api.start(lost, "2018-03-05").path("id");

        end(EPOCH);

        Api.as(Api.SOCIAL_WORKER)
                .get(Api.PLANS + "/" + plan)
                .then()
                .statusCode(200)
                .body("childId", equalTo(lost.toString()));
        Api.start(lost, "2018-06-05").then().statusCode(409).body("code", equalTo("child-voided"));
    }

    @Test
    void a_child_with_any_other_record_stays_too() {
        UUID discussed = UUID.randomUUID();
        UUID enquired = UUID.randomUUID();
        apply(told(discussed, 0, 1, EventType.CHILD_REGISTERED), told(enquired, 0, 1, EventType.CHILD_REGISTERED));
        EnquiryApi.discuss(discussed, "2018-03-05").then().statusCode(201);
        EnquiryApi.start(enquired, "2018-03-05").then().statusCode(201);

        end(EPOCH);

        assertThat(known(discussed)).isEqualTo(1);
        assertThat(known(enquired)).isEqualTo(1);
    }

    @Test
    void plans_leave_a_child_again_whose_merging_the_index_has_lost() {
        UUID stays = UUID.randomUUID();
        UUID merged = UUID.randomUUID();
        apply(told(stays, 0, 1, EventType.CHILD_REGISTERED), told(merged, 0, 1, EventType.CHILD_REGISTERED));
        String plan = Api.start(merged, "2018-03-05").path("id");
        apply(RegisteredChild.event(merged, 0, 2, EventType.CHILD_MERGED, stays));
        assertThat(childOf(plan)).isEqualTo(stays.toString());

        apply(told(merged, EPOCH, 1, EventType.CHILD_REGISTERED));

        assertThat(childOf(plan)).isEqualTo(merged.toString());
    }

    private static Event told(UUID child, long epoch, int version, EventType type) {
        return RegisteredChild.event(child, epoch, version, type, null);
    }

    private void apply(Event... events) {
        QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                children.apply(connection, List.of(events));
            }
            return null;
        });
    }

    private void end(long epoch) {
        QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                children.ended(connection, Topics.CHILDREN, epoch);
            }
            return null;
        });
    }

    private long known(UUID child) {
        return Tables.count(database, "known_child where id = '" + child + "'");
    }

    private static String childOf(String plan) {
        return Api.as(Api.SOCIAL_WORKER).get(Api.PLANS + "/" + plan).path("childId");
    }
}
