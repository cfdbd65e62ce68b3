package org.safeguarding.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safeguarding.contract.Topics;

/** What an inbox makes of a source that publishes every record again, and of a log that Kafka has lost. */
@Timeout(300)
class EpochsTest {

    private InboxRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new InboxRig();
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    @Test
    void a_topic_with_fewer_records_than_were_applied_is_read_from_its_start() throws Exception {
        rig.sendContacts(500);
        rig.start();
        patiently().untilAsserted(() -> assertThat(rig.effects()).isEqualTo("500 of 500"));

        rig.loseTopic();
        rig.sendContacts(84, 7);
        patiently().untilAsserted(() -> assertThat(rig.effects()).isEqualTo("584 of 584"));
        assertThat(rig.ended()).isEmpty();
        rig.sendMarkers(7);

        patiently().untilAsserted(() -> assertThat(rig.ended()).isEqualTo("7"));
        assertThat(rig.effects()).isEqualTo("84 of 84");
        assertThat(rig.epochs()).isEqualTo("7 to 7, 12 complete");
        assertThat(rig.offsets()).isEqualTo(String.valueOf(84 + Topics.PARTITIONS));
    }

    @Test
    void a_topic_with_more_records_than_were_applied_is_read_from_its_start_too() throws Exception {
        rig.sendContacts(50);
        var before = rig.start();
        patiently().untilAsserted(() -> assertThat(rig.effects()).isEqualTo("50 of 50"));
        before.stop();

        rig.loseTopic();
        rig.sendContacts(600, 7);
        rig.sendMarkers(7);
        rig.start();

        patiently().untilAsserted(() -> assertThat(rig.ended()).isEqualTo("7"));
        assertThat(rig.effects()).isEqualTo("600 of 600");
        assertThat(rig.offsets()).isEqualTo(String.valueOf(600 + Topics.PARTITIONS));
    }

    @Test
    void a_topic_that_is_lost_while_the_inbox_runs_ends_no_epoch_that_was_read_in_part() throws Exception {
        rig.sendContacts(50);
        rig.start();
        patiently().untilAsserted(() -> assertThat(rig.effects()).isEqualTo("50 of 50"));

        rig.loseTopic();
        rig.sendContacts(600, 7);
        rig.sendMarkers(7);

        patiently().untilAsserted(() -> assertThat(rig.ended()).startsWith("7"));
        assertThat(rig.text("SELECT min(effects) FROM ended")).isEqualTo("600");
    }

    @Test
    void a_position_before_the_first_record_of_the_log_moves_there_and_says_that_records_are_missing()
            throws Exception {
        var child = UUID.randomUUID();
        rig.send(List.of(rig.in(3, rig.contact(child, "police")), rig.in(3, rig.contact(child, "police"))));
        rig.loseRecordsBefore(3, 1);

        rig.start();

        patiently().untilAsserted(() -> assertThat(rig.effects()).isEqualTo("1 of 1"));
        assertThat(rig.text("SELECT next_offset FROM consumer_offset WHERE partition = 3"))
                .isEqualTo("2");
        assertThat(rig.epochs()).isEqualTo("0 to 0, 11 complete");
    }

    @Test
    void a_position_after_the_last_record_of_the_log_moves_to_its_start() throws Exception {
        rig.send(List.of(
                rig.in(3, rig.contact(UUID.randomUUID(), "police")),
                rig.in(3, rig.contact(UUID.randomUUID(), InboxRig.POISON)),
                rig.in(4, rig.contact(UUID.randomUUID(), InboxRig.POISON))));
        var before = rig.start();
        patiently().untilAsserted(() -> assertThat(rig.rejected()).isEqualTo("2"));
        before.stop();
        rig.execute("UPDATE consumer_offset SET next_offset = 900 WHERE partition = 3");
        rig.execute("UPDATE rejected_event SET record_offset = 800 WHERE partition = 3");

        rig.start();

        patiently().untilAsserted(() -> assertThat(rig.effects()).isEqualTo("2 of 1"));
        patiently()
                .untilAsserted(() -> assertThat(
                                rig.text(
                                        "SELECT string_agg(partition || ':' || record_offset, ' ' ORDER BY partition) FROM rejected_event"))
                        .isEqualTo("3:1 4:0"));
        assertThat(rig.epochs()).isEqualTo("0 to 0, 11 complete");
    }

    @Test
    void a_log_that_was_put_back_and_has_grown_past_the_position_since_is_read_from_its_start() throws Exception {
        rig.sendOneToEach(0, Topics.PARTITIONS, 0);
        var before = rig.start();
        patiently().untilAsserted(() -> assertThat(rig.effects()).isEqualTo("12 of 12"));
        before.stop();
        // As if the record that was applied last in partition 3 had been another one.
        rig.execute("UPDATE consumer_offset SET last_timestamp = last_timestamp - 1 WHERE partition = 3");
        rig.sendContacts(60);

        rig.start();

        patiently().untilAsserted(() -> assertThat(rig.effects()).isEqualTo("73 of 72"));
        assertThat(rig.offsets()).isEqualTo("72");
        assertThat(rig.epochs()).isEqualTo("0 to 0, 11 complete");
    }

    @Test
    void a_higher_epoch_takes_the_place_of_a_lower_one_when_every_partition_has_its_end_marker() throws Exception {
        rig.sendOneToEach(0, Topics.PARTITIONS, 0);
        rig.start();
        patiently().untilAsserted(() -> assertThat(rig.effects()).isEqualTo("12 of 12"));
        assertThat(rig.epochs()).isEqualTo("0 to 0, 12 complete");

        rig.sendOneToEach(0, 5, 7);
        patiently().untilAsserted(() -> assertThat(rig.epochs()).isEqualTo("0 to 7, 7 complete"));
        assertThat(rig.effects()).isEqualTo("17 of 17");

        rig.sendMarkers(0, 11, 7);
        patiently().untilAsserted(() -> assertThat(rig.epochs()).isEqualTo("0 to 7, 12 complete"));
        assertThat(rig.ended()).isEmpty();
        assertThat(rig.effects()).isEqualTo("17 of 17");

        rig.sendMarkers(11, 12, 7);
        patiently().untilAsserted(() -> assertThat(rig.ended()).isEqualTo("7"));
        assertThat(rig.effects()).isEqualTo("5 of 5");
        assertThat(rig.epochs()).isEqualTo("7 to 7, 12 complete");
    }

    @Test
    void a_marker_that_comes_again_ends_nothing_again() throws Exception {
        rig.start();
        rig.sendMarkers(7);
        patiently().untilAsserted(() -> assertThat(rig.ended()).isEqualTo("7"));

        rig.sendMarkers(7);
        rig.sendMarkers(6);
        patiently().untilAsserted(() -> assertThat(rig.offsets()).isEqualTo("36"));

        assertThat(rig.ended()).isEqualTo("7");
        assertThat(rig.epochs()).isEqualTo("7 to 7, 12 complete");
    }

    @Test
    void an_epoch_that_begins_before_the_last_has_ended_ends_alone() throws Exception {
        rig.start();
        rig.sendContacts(60, 7);
        rig.sendMarkers(0, 6, 7);
        rig.sendOneToEach(0, Topics.PARTITIONS, 8);
        rig.sendMarkers(6, 12, 7);
        rig.sendMarkers(8);

        patiently().untilAsserted(() -> assertThat(rig.ended()).isEqualTo("8"));
        assertThat(rig.effects()).isEqualTo("12 of 12");
    }

    @Test
    void records_of_a_lower_epoch_than_their_partition_s_are_skipped_readable_or_not() throws Exception {
        var late = rig.in(0, rig.contact(UUID.randomUUID(), InboxRig.POISON, 6));
        var unreadable = rig.in(0, rig.contact(UUID.randomUUID(), "police", 6));
        unreadable.headers().remove("ce_id");
        rig.send(List.of(rig.in(0, rig.contact(UUID.randomUUID(), "police", 7)), late, unreadable));

        rig.start();

        patiently().untilAsserted(() -> assertThat(rig.offsets()).isEqualTo("3"));
        assertThat(rig.effects()).isEqualTo("1 of 1");
        assertThat(rig.rejected()).isEqualTo("0");
        assertThat(rig.meters
                        .counter("safeguarding.inbox.applied", "consumer", InboxRig.CONSUMER)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void an_inbox_that_stops_in_the_middle_goes_on_in_the_same_epoch() throws Exception {
        rig.sendContacts(100);
        rig.sendContacts(40, 7);
        rig.sendMarkers(0, 4, 7);
        var first = rig.start();
        patiently().untilAsserted(() -> assertThat(rig.offsets()).isEqualTo("144"));
        first.stop();
        rig.sendContacts(20, 7);
        rig.sendMarkers(4, 12, 7);

        rig.start();

        patiently().untilAsserted(() -> assertThat(rig.ended()).isEqualTo("7"));
        assertThat(rig.effects()).isEqualTo("60 of 60");
    }

    @Test
    void of_two_instances_with_half_the_partitions_each_one_ends_the_epoch() throws Exception {
        rig.sendContacts(200);
        rig.start();
        rig.start();
        patiently().untilAsserted(() -> assertThat(rig.effects()).isEqualTo("200 of 200"));

        for (int epoch = 1; epoch <= 5; epoch++) {
            rig.sendContacts(50, epoch);
            rig.sendMarkers(epoch);
            var ended = "1 2 3 4 5".substring(0, 2 * epoch - 1);
            patiently().untilAsserted(() -> assertThat(rig.ended()).isEqualTo(ended));
            assertThat(rig.effects()).isEqualTo("50 of 50");
        }
    }

    @Test
    void what_the_old_log_held_and_was_rejected_hides_nothing_of_the_new_one() throws Exception {
        rig.send(List.of(rig.in(0, rig.contact(UUID.randomUUID(), InboxRig.POISON))));
        rig.start();
        patiently().untilAsserted(() -> assertThat(rig.rejected()).isEqualTo("1"));

        rig.loseTopic();
        var child = UUID.randomUUID();
        rig.send(List.of(rig.in(0, rig.contact(child, InboxRig.POISON, 7))));

        patiently().untilAsserted(() -> assertThat(rejectedKey()).isEqualTo(child.toString()));
        assertThat(rig.rejected()).isEqualTo("1");
    }

    @Test
    void what_was_rejected_in_a_lower_epoch_goes_when_the_higher_one_ends() throws Exception {
        var child = UUID.randomUUID();
        rig.send(List.of(
                rig.in(0, rig.contact(UUID.randomUUID(), InboxRig.POISON)),
                rig.in(0, rig.contact(child, InboxRig.POISON, 7))));
        rig.start();
        patiently().untilAsserted(() -> assertThat(rig.rejected()).isEqualTo("2"));

        rig.sendMarkers(7);

        patiently().untilAsserted(() -> assertThat(rig.ended()).isEqualTo("7"));
        assertThat(rig.rejected()).isEqualTo("1");
        assertThat(rejectedKey()).isEqualTo(child.toString());
    }

    @Test
    void an_end_that_cannot_be_applied_is_tried_until_it_can_be_and_never_parked() throws Exception {
        rig.endable.set(false);
        var inbox = rig.start().inbox();
        rig.sendMarkers(7);
        patiently().until(() -> "IllegalStateException".equals(inbox.state().failure()));
        assertThat(rig.rejected()).isEqualTo("0");

        rig.endable.set(true);

        patiently().untilAsserted(() -> assertThat(rig.ended()).isEqualTo("7"));
    }

    @Test
    void a_database_from_before_topics_had_an_identity_takes_that_of_the_topic_that_has_its_offsets() throws Exception {
        rig.sendContacts(100);
        var before = rig.start();
        patiently().untilAsserted(() -> assertThat(rig.offsets()).isEqualTo("100"));
        before.stop();
        rig.execute("UPDATE consumer_offset SET topic_id = NULL");
        rig.sendContacts(20);

        rig.start();

        patiently().untilAsserted(() -> assertThat(rig.effects()).isEqualTo("120 of 120"));
        assertThat(rig.text("SELECT count(DISTINCT topic_id) FROM consumer_offset"))
                .isEqualTo("1");
        assertThat(rig.epochs()).isEqualTo("0 to 0, 12 complete");
    }

    @Test
    void the_lag_is_never_negative_and_is_right_once_the_new_log_is_read() throws Exception {
        rig.sendContacts(500);
        var inboxes = rig.inboxes();
        var inbox = inboxes.open(InboxRig.CONSUMER, rig.handler(InboxRig.CONSUMER));
        patiently().untilAsserted(() -> assertThat(inbox.lag()).isZero());
        var gauge = rig.meters
                .get("safeguarding.inbox.lag")
                .tag("consumer", InboxRig.CONSUMER)
                .gauge();

        rig.loseTopic();
        rig.sendContacts(84, 7);
        patiently().untilAsserted(() -> {
            assertThat(gauge.value()).isNotNegative();
            assertThat(inbox.publishedAgain()).containsOnlyKeys(rig.topic);
            assertThat(inbox.lag()).isZero();
        });
        assertThat(rig.effects()).isEqualTo("584 of 584");
        assertThat(gauge.value()).isZero();
        inbox.close();
    }

    private String rejectedKey() throws Exception {
        return rig.text("SELECT max(record_key) FROM rejected_event");
    }

    /** A topic that is made again reaches a consumer with its next look at the metadata, ten seconds later at most. */
    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(90));
    }
}
