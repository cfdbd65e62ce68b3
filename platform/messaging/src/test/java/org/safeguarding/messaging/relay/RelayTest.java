package org.safeguarding.messaging.relay;

import static java.util.Arrays.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.messaging.relay.Patience.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.safeguarding.contract.Event;

@ResourceLock(RelayBroker.LOCK)
class RelayTest {

    private static final String CURSOR_ROW = "SELECT count(*) FROM relay_cursor WHERE (xid, number) ";
    private static final String LAST_ROW = "(SELECT xid, number FROM journal ORDER BY xid DESC, number DESC LIMIT 1)";

    private final Events events = new Events();
    private String broker;
    private JournalDatabase database;

    @BeforeEach
    void newDatabase() throws Exception {
        broker = RelayBroker.fresh();
        database = JournalDatabase.migrated();
    }

    @Test
    void an_event_is_published_as_it_was_appended() throws Exception {
        var event = events.contact();
        database.write(event);

        try (var relay = new RunningRelay(database, broker);
                var listener = new Listener(broker, events)) {
            assertThat(listener.hears(1)).containsExactly(event);
            await().until(() -> relay.status().publishedCount() == 1);
            assertThat(relay.stuck()).isEmpty();
        }
    }

    @Test
    void more_than_a_batch_goes_in_order_and_moves_the_cursor_to_the_last() throws Exception {
        var child = UUID.randomUUID();
        for (int version = 1; version <= 25; version++) {
            database.write(events.contact(child, version));
        }

        try (var relay = new RunningRelay(
                        database, broker, Map.of("safeguarding.relay.batch-size", "10"), UnaryOperator.identity());
                var listener = new Listener(broker, events)) {
            assertThat(listener.hears(25))
                    .extracting(Event::recordVersion)
                    .containsExactly(IntStream.rangeClosed(1, 25).boxed().toArray(Integer[]::new));
            await().until(() -> relay.status().publishedCount() == 25);
            assertThat(database.number(CURSOR_ROW + "= " + LAST_ROW)).isOne();
        }
    }

    @Test
    void a_rollback_leaves_no_row_and_no_event() throws Exception {
        var kept = events.contact();

        try (var relay = new RunningRelay(database, broker).leading();
                var listener = new Listener(broker, events)) {
            try (var connection = database.connect()) {
                connection.setAutoCommit(false);
                database.append(connection, events.contact());
                connection.rollback();
            }
            database.write(kept);

            assertThat(listener.hears(1)).containsExactly(kept);
            assertThat(database.number("SELECT count(*) FROM journal")).isOne();
            assertThat(relay.stuck()).isEmpty();
        }
    }

    @Test
    void what_a_slow_transaction_wrote_first_is_waited_for_and_comes_first() throws Exception {
        var slow = events.contact();
        var fast = events.contact(slow.key(), 2);

        try (var relay = new RunningRelay(database, broker).leading();
                var listener = new Listener(broker, events);
                var connection = database.connect()) {
            connection.setAutoCommit(false);
            database.append(connection, slow);
            database.write(fast);
            assertThat(listener.hears(0)).isEmpty();

            connection.commit();

            assertThat(listener.hears(2)).containsExactly(slow, fast);
            assertThat(relay.stuck()).isEmpty();
        }
    }

    @Test
    void a_crash_between_send_and_cursor_sends_the_events_again_with_the_same_ids() throws Exception {
        var written = events.contacts(3);
        var ids = stream(written).map(Event::id).toArray(UUID[]::new);
        database.write(written);

        try (var listener = new Listener(broker, events)) {
            try (var crashing = new RunningRelay(database, broker, Map.of(), CrashAfterSend::new)) {
                assertThat(listener.hearsIds(3)).containsExactlyInAnyOrder(ids);
                await().until(() -> crashing.stuck().contains("It crashed"));
                assertThat(crashing.status().publishedCount()).isZero();
            }
            assertThat(database.number(CURSOR_ROW + "= ('0', 0)")).isOne();

            try (var next = new RunningRelay(database, broker).leading()) {
                assertThat(listener.hearsIds(6)).hasSize(6).containsOnly(ids);
                await().until(() -> next.status().publishedCount() == 3);
            }
        }
    }

    @Test
    void of_two_instances_one_leads_and_the_other_takes_over_when_its_connection_dies() throws Exception {
        var before = events.contact();
        var after = events.contact();

        try (var listener = new Listener(broker, events);
                var first = new RunningRelay(
                                database,
                                broker,
                                Map.of("safeguarding.relay.standby-pause", "PT5S"),
                                UnaryOperator.identity())
                        .leading();
                var second = new RunningRelay(database, broker)) {
            database.write(before);
            assertThat(listener.hears(1)).containsExactly(before);
            assertThat(second.status().leader()).isFalse();
            assertThat(second.stuck()).isEmpty();

            database.killLeader();
            second.leading();
            database.write(after);

            assertThat(listener.hears(2)).containsExactly(before, after);
            await().until(() -> !first.status().leader());
            await().until(() -> second.status().publishedCount() == 1);
        }
    }

    @Test
    void a_relay_that_is_stopped_gives_up_the_lock() throws Exception {
        new RunningRelay(database, broker).leading().close();

        assertThat(database.number("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database ="
                        + " (SELECT oid FROM pg_database WHERE datname = current_database())"))
                .isZero();
    }

    @Test
    void an_event_the_broker_will_not_take_holds_the_relay_and_the_reason_is_told() throws Exception {
        var first = events.contact();
        var tooLarge = events.contact();
        var last = events.contact();
        database.write(first, tooLarge, last);
        database.execute("UPDATE journal SET fact = convert_to(repeat('x', 2000000), 'UTF8') WHERE id = '"
                + tooLarge.id() + "'");

        try (var relay = new RunningRelay(database, broker);
                var listener = new Listener(broker, events)) {
            assertThat(listener.hears(1)).contains(first);
            await().untilAsserted(() -> assertThat(relay.stuck())
                    .startsWith("Event " + tooLarge.id() + " was not sent: RecordTooLargeException"));
            assertThat(relay.status().publishedCount()).isOne();

            database.execute("UPDATE journal SET fact = (SELECT fact FROM journal WHERE id = '" + first.id()
                    + "') WHERE id = '" + tooLarge.id() + "'");

            assertThat(listener.hearsIds(3)).contains(first.id(), tooLarge.id(), last.id());
            await().until(() -> relay.stuck().isEmpty());
        }
    }

    /** Sends, and then loses the leader's connection. */
    private final class CrashAfterSend implements EventPublisher {

        private final EventPublisher publisher;
        private boolean crashed;

        CrashAfterSend(EventPublisher publisher) {
            this.publisher = publisher;
        }

        @Override
        public void open() {
            if (crashed) {
                throw new IllegalStateException("It crashed");
            }
            publisher.open();
        }

        @Override
        public Outcome publish(List<ProducerRecord<String, byte[]>> records) {
            var outcome = publisher.publish(records);
            crashed = true;
            database.killLeader();
            return outcome;
        }

        @Override
        public void close() {
            publisher.close();
        }
    }
}
