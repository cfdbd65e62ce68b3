package org.safeguarding.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safeguarding.testing.servers.TestServers;

@Timeout(300)
class InboxTest {

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
    void poison_is_parked_with_its_reason_and_its_partition_goes_on() throws Exception {
        var child = UUID.randomUUID();
        var unknown = rig.contact(child, "police");
        unknown.headers().remove("ce_type").add("ce_type", "referrals.contact.sung\0.v1".getBytes(UTF_8));
        var failing = rig.contact(child, InboxRig.POISON);
        rig.send(List.of(rig.contact(child, "police"), unknown, rig.contact(child, "police"), failing));
        rig.send(List.of(rig.contact(child, "police")));

        rig.start();

        await().untilAsserted(() -> assertThat(rig.offsets()).isEqualTo("5"));
        assertThat(rig.effects()).isEqualTo("3 of 3");
        assertThat(
                        rig.text(
                                "SELECT string_agg(record_offset || ' ' || reason, '; ' ORDER BY record_offset) FROM rejected_event"))
                .isEqualTo("1 unknown type referrals.contact.sung\uFFFD.v1; "
                        + "3 IllegalStateException: this one cannot be applied");
        assertThat(
                        rig.text(
                                "SELECT headers ->> 'ce_agency' || ' ' || record_key FROM rejected_event WHERE record_offset = 3"))
                .isEqualTo("poison " + child);
        assertThat(rig.text("SELECT convert_from(payload, 'UTF8') FROM rejected_event WHERE record_offset = 3"))
                .isEqualTo(new String(failing.value(), UTF_8));
        assertThat(rig.meters
                        .counter("safeguarding.inbox.applied", "consumer", InboxRig.CONSUMER)
                        .count())
                .isEqualTo(3);
        assertThat(rig.meters
                        .counter("safeguarding.inbox.rejected", "consumer", InboxRig.CONSUMER)
                        .count())
                .isEqualTo(2);
    }

    @Test
    void of_a_large_batch_exactly_the_bad_are_parked_and_the_others_applied_once_in_few_transactions()
            throws Exception {
        var child = UUID.randomUUID();
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int i = 0; i < 5_000; i++) {
            records.add(rig.contact(child, i == 0 || i == 2_718 || i == 4_999 ? InboxRig.POISON : "police"));
        }
        rig.send(records);

        rig.start();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rig.offsets()).isEqualTo("5000"));
        assertThat(rig.effects()).isEqualTo("4997 of 4997");
        assertThat(rig.text("SELECT string_agg(record_offset::text, ' ' ORDER BY record_offset) FROM rejected_event"))
                .isEqualTo("0 2718 4999");
        assertThat(rig.meters
                        .timer("safeguarding.inbox.batch", "consumer", InboxRig.CONSUMER)
                        .count())
                .isLessThan(60);
    }

    @Test
    void a_batch_for_which_memory_is_short_is_applied_in_parts_and_nothing_is_parked() throws Exception {
        rig.memory.set(100);
        rig.sendContacts(3_000);

        rig.start();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rig.offsets()).isEqualTo("3000"));
        assertThat(rig.effects()).isEqualTo("3000 of 3000");
        assertThat(rig.rejected()).isEqualTo("0");
    }

    @Test
    void a_backlog_of_one_partition_is_applied_in_large_batches() throws Exception {
        var child = UUID.randomUUID();
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int i = 0; i < 12_000; i++) {
            records.add(rig.contact(child, "police"));
        }
        rig.send(records);

        rig.start();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rig.offsets()).isEqualTo("12000"));
        assertThat(rig.effects()).isEqualTo("12000 of 12000");
        assertThat(rig.largestBatch.get()).isBetween(9_001, 10_000);
    }

    @Test
    void what_was_fetched_before_another_partition_turns_out_to_be_lost_is_fetched_again() throws Exception {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int i = 0; i < 3_000; i++) {
            records.add(rig.in(0, rig.contact(UUID.randomUUID(), "police")));
            records.add(rig.in(1, rig.contact(UUID.randomUUID(), "police")));
        }
        rig.send(records);
        var consumer = rig.consumer("group");
        var pieces = new AtomicInteger();

        @SuppressWarnings("unchecked")
        var failing = (Consumer<String, byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Consumer.class}, (_, method, arguments) -> {
                    if (method.getName().equals("poll") && pieces.compareAndSet(1, 2)) {
                        throw new OffsetOutOfRangeException(Map.of(new TopicPartition(rig.topic, 1), 0L));
                    }
                    try {
                        var answer = method.invoke(consumer, arguments);
                        if (answer instanceof ConsumerRecords<?, ?> fetched && !fetched.isEmpty()) {
                            pieces.compareAndSet(0, 1);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        rig.start(rig.database, failing);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rig.effects()).isEqualTo("6000 of 6000"));
        assertThat(pieces).hasValue(2);
    }

    @Test
    void a_database_that_goes_away_stops_everything_and_nothing_is_lost_or_parked() throws Exception {
        rig.sendContacts(100);
        var inbox = rig.start().inbox();
        await().untilAsserted(() -> assertThat(rig.effects()).isEqualTo("100 of 100"));
        await().until(() -> inbox.state().ready(Instant.now()));

        rig.fault.set(new SQLException("terminating connection due to administrator command", "57P01"));
        rig.sendContacts(200);

        await().until(() -> !inbox.state().ready(Instant.now()));
        assertThat(inbox.state().databaseReachable()).isFalse();
        assertThat(rig.effects()).isEqualTo("100 of 100");

        rig.fault.set(null);

        await().untilAsserted(() -> assertThat(rig.effects()).isEqualTo("300 of 300"));
        await().until(() -> inbox.state().ready(Instant.now()));
        assertThat(rig.rejected()).isEqualTo("0");
    }

    @Test
    void an_inbox_that_starts_while_the_database_is_away_begins_when_it_comes_back() throws Exception {
        rig.sendContacts(50);
        var refusing = new RefusingDataSource(rig.database);
        refusing.refuse(true);
        var inbox = rig.start(refusing, "group").inbox();

        await().until(() -> inbox.state().running() && !inbox.state().databaseReachable());
        refusing.refuse(false);

        await().untilAsserted(() -> assertThat(rig.effects()).isEqualTo("50 of 50"));
        assertThat(rig.rejected()).isEqualTo("0");
    }

    @Test
    void connections_that_are_cut_at_any_moment_lose_and_double_nothing() throws Exception {
        rig.start();
        for (int round = 0; round < 10; round++) {
            rig.sendContacts(300);
            rig.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rig.offsets()).isEqualTo("3000"));
        assertThat(rig.effects()).isEqualTo("3000 of 3000");
        assertThat(rig.rejected()).isEqualTo("0");
    }

    @Test
    void members_that_come_and_go_count_nothing_twice() throws Exception {
        var first = rig.start();
        rig.sendContacts(1_000);
        var second = rig.start();
        rig.sendContacts(1_000);
        await().untilAsserted(() -> assertThat(rig.offsets()).isEqualTo("2000"));
        first.stop();
        rig.sendContacts(1_000);
        rig.start();
        second.stop();
        rig.sendContacts(1_000);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rig.offsets()).isEqualTo("4000"));
        assertThat(rig.effects()).isEqualTo("4000 of 4000");
        assertThat(rig.rejected()).isEqualTo("0");
    }

    @Test
    void two_that_both_believe_to_own_every_partition_count_nothing_twice() throws Exception {
        rig.start(rig.database, "one");
        rig.start(rig.database, "other");
        for (int round = 0; round < 10; round++) {
            rig.sendContacts(200);
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rig.offsets()).isEqualTo("2000"));
        assertThat(rig.effects()).isEqualTo("2000 of 2000");
        assertThat(rig.rejected()).isEqualTo("0");
    }

    @Test
    void everything_delivered_again_changes_nothing() throws Exception {
        rig.sendContacts(500);
        var first = rig.start(rig.database, "one");
        await().untilAsserted(() -> assertThat(rig.offsets()).isEqualTo("500"));
        first.stop();

        rig.start(rig.database, "a group that Kafka knows nothing of");
        rig.sendContacts(1);

        await().untilAsserted(() -> assertThat(rig.offsets()).isEqualTo("501"));
        assertThat(rig.effects()).isEqualTo("501 of 501");
    }

    @Test
    void an_inbox_that_starts_before_its_topic_consumes_once_it_is_there() throws Exception {
        var early = new InboxRig(TestServers.kafka(), false);
        try (early) {
            var inbox = early.start().inbox();
            await().until(() -> inbox.state().ready(Instant.now()));
            early.createTopic();
            early.sendContacts(10);

            await().untilAsserted(() -> assertThat(early.effects()).isEqualTo("10 of 10"));
        }
    }
}
