package org.safeguarding.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safeguarding.contract.Topics;

@Timeout(300)
class InboxesTest {

    private InboxRig rig;
    private Inboxes inboxes;

    @BeforeEach
    void open() throws Exception {
        rig = new InboxRig();
        inboxes = rig.inboxes();
    }

    @AfterEach
    void close() throws Exception {
        inboxes.open().forEach(RunningInbox::close);
        rig.close();
    }

    @Test
    void two_consumers_apply_the_same_topic_each_from_its_own_offsets() throws Exception {
        rig.sendContacts(100);
        var one = open("one");
        await().untilAsserted(() -> assertThat(one.lag()).isZero());
        assertThat(rig.effects("one")).isEqualTo("100 of 100");

        rig.send(List.of(rig.contact(InboxRig.POISON)));
        await().untilAsserted(() -> assertThat(rig.rejected()).isEqualTo("1"));
        rig.cured.set(true);
        var other = open("other");
        rig.sendContacts(50);

        await().untilAsserted(() -> assertThat(offsets("one")).isEqualTo("151"));
        await().untilAsserted(() -> assertThat(offsets("other")).isEqualTo("151"));
        assertThat(rig.effects("one")).isEqualTo("150 of 150");
        assertThat(rig.effects("other")).isEqualTo("151 of 151");
        assertThat(touching("one")).isEqualTo(1);
        assertThat(touching("other")).isZero();
        await().untilAsserted(() -> assertThat(other.lag()).isZero());
    }

    @Test
    void one_that_is_closed_applies_nothing_more_and_goes_on_where_it_was_when_it_is_opened_again() throws Exception {
        rig.sendContacts(20);
        var first = open("one");
        var other = open("other");
        await().untilAsserted(() -> assertThat(rig.effects()).isEqualTo("40 of 20"));

        first.close();
        assertThat(first.state().running()).isFalse();
        assertThat(inboxes.open()).containsExactly(other);
        assertThat(rig.meters
                        .find("safeguarding.inbox.lag")
                        .tag("consumer", "one")
                        .gauge())
                .isNull();
        rig.sendContacts(10);
        await().untilAsserted(() -> assertThat(rig.effects("other")).isEqualTo("30 of 30"));
        assertThat(rig.effects("one")).isEqualTo("20 of 20");

        open("one");
        await().untilAsserted(() -> assertThat(rig.effects("one")).isEqualTo("30 of 30"));
    }

    @Test
    void a_consumer_that_takes_over_the_offsets_of_another_begins_there_and_knows_what_was_rejected_before()
            throws Exception {
        rig.sendContacts(30);
        rig.send(List.of(rig.contact(InboxRig.POISON)));
        var live = open("live");
        await().untilAsserted(() -> assertThat(offsets("live")).isEqualTo("31"));
        live.close();
        try (var connection = rig.database.getConnection()) {
            ConsumerOffsets.copy(connection, "live", "next");
        }
        rig.sendContacts(5);

        open("next");

        await().untilAsserted(() -> assertThat(offsets("next")).isEqualTo("36"));
        assertThat(rig.effects("next")).isEqualTo("5 of 5");
        assertThat(touching("next")).isEqualTo(1);

        try (var connection = rig.database.getConnection()) {
            ConsumerOffsets.delete(connection, "live");
        }
        assertThat(rig.text("SELECT string_agg(DISTINCT consumer, ' ') FROM consumer_offset"))
                .isEqualTo("next");
        assertThat(touching("live")).isZero();
        assertThat(touching("next")).isEqualTo(1);
    }

    @Test
    void a_consumer_is_open_once_at_an_instance() {
        open("one");

        assertThatThrownBy(() -> open("one")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void freshness_is_of_one_consumer() throws Exception {
        rig.sendContacts(7);
        var freshness = new InboxFreshness(rig.database, Map.of());
        var inbox = open("one");
        await().untilAsserted(() -> assertThat(inbox.lag()).isZero());

        assertThat(freshness.read("one", Set.of(rig.topic)))
                .containsExactly(new TopicFreshness(rig.topic, Instant.parse("2017-04-03T10:00:00Z"), null, 0, true));
        assertThat(freshness.read("other", Set.of(rig.topic, Topics.CHILDREN)))
                .containsExactly(
                        new TopicFreshness(rig.topic, null, null, 0, true),
                        new TopicFreshness(Topics.CHILDREN, null, null, 0, true));
    }

    @Test
    void the_service_is_ready_while_every_open_inbox_can_apply() {
        var readiness = new InboxReadiness(inboxes, Clock.systemUTC());
        assertThat(readiness.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);

        open("one");
        assertThat(readiness.call().getData().orElseThrow()).containsEntry("consumers", "one");
        await().untilAsserted(() -> assertThat(readiness.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP));
        rig.fault.set(new SQLException("shut down", "57P01"));
        open("other");
        await().untilAsserted(() -> {
            rig.sendContacts(1);
            assertThat(readiness.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        });
    }

    @Test
    void a_service_that_hears_a_topic_again_is_ready_and_names_it_until_it_has_heard_all() throws Exception {
        var readiness = new InboxReadiness(inboxes, Clock.systemUTC());
        var freshness = new InboxFreshness(rig.database, Map.of());
        rig.sendContacts(30, 7);
        open("one");
        await().untilAsserted(() -> assertThat(offsets("one")).isEqualTo("30"));

        assertThat(freshness.read("one", Set.of(rig.topic)))
                .extracting(TopicFreshness::complete)
                .containsExactly(false);
        await().untilAsserted(() -> assertThat(readiness.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP));
        assertThat(readiness.call().getData().orElseThrow())
                .containsEntry("publishedAgain", "one: " + rig.topic + ", up to epoch 7 so far");

        rig.sendMarkers(7);

        await().untilAsserted(() ->
                assertThat(readiness.call().getData().orElseThrow()).containsEntry("publishedAgain", ""));
        await().untilAsserted(() -> assertThat(freshness.read("one", Set.of(rig.topic)))
                .extracting(TopicFreshness::complete)
                .containsExactly(true));
    }

    @Test
    void a_consumer_that_takes_over_in_the_middle_of_an_epoch_ends_it_by_itself() throws Exception {
        rig.sendContacts(30);
        rig.sendContacts(20, 7);
        rig.sendMarkers(0, 6, 7);
        var live = open("live");
        await().untilAsserted(() -> assertThat(offsets("live")).isEqualTo("56"));
        live.close();
        try (var connection = rig.database.getConnection()) {
            ConsumerOffsets.copy(connection, "live", "next");
        }
        rig.execute("INSERT INTO effect SELECT 'next', subject, epoch FROM effect");
        rig.sendContacts(10, 7);
        rig.sendMarkers(6, 12, 7);

        open("next");

        await().untilAsserted(() -> assertThat(rig.ended()).isEqualTo("7"));
        assertThat(rig.effects("next")).isEqualTo("30 of 30");
        assertThat(rig.effects("live")).isEqualTo("50 of 50");
    }

    @Test
    void a_consumer_that_began_at_the_first_record_takes_over_once_both_have_all_of_the_newest_epoch()
            throws Exception {
        rig.sendContacts(30);
        open("live");
        await().untilAsserted(() -> assertThat(offsets("live")).isEqualTo("30"));
        var next = open("next");
        await().untilAsserted(() -> assertThat(next.lag()).isZero());
        assertThat(isAsComplete("next", "live")).isTrue();

        rig.sendContacts(20, 7);
        await().untilAsserted(() -> assertThat(offsets("next")).isEqualTo("50"));
        assertThat(isAsComplete("next", "live")).isFalse();
        rig.sendMarkers(7);
        await().untilAsserted(() -> assertThat(rig.ended()).isEqualTo("7 7"));
        assertThat(isAsComplete("next", "live")).isTrue();

        assertThat(isAsComplete("nobody", "live")).isFalse();
    }

    private boolean isAsComplete(String consumer, String other) throws Exception {
        try (var connection = rig.database.getConnection()) {
            return ConsumerOffsets.isAsComplete(connection, consumer, other);
        }
    }

    private RunningInbox open(String consumer) {
        return inboxes.open(consumer, rig.handler(consumer));
    }

    private String offsets(String consumer) throws Exception {
        return rig.text(
                "SELECT coalesce(sum(next_offset), 0) FROM consumer_offset WHERE consumer = '" + consumer + "'");
    }

    private long touching(String consumer) throws Exception {
        try (var connection = rig.database.getConnection()) {
            return RejectedEvents.touching(connection, consumer, Set.of(rig.topic))
                    .get(rig.topic);
        }
    }
}
