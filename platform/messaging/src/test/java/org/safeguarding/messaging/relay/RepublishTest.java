package org.safeguarding.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Arrays.stream;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.messaging.relay.Patience.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.messaging.EndMarker;

/** What a republish sends, in which order, and what becomes of it when it is interrupted. */
@ResourceLock(RelayBroker.LOCK)
class RepublishTest {

    private final Events events = new Events();
    private String broker;
    private JournalDatabase database;

    @BeforeEach
    void newDatabase() throws Exception {
        broker = RelayBroker.fresh();
        database = JournalDatabase.created();
    }

    @Test
    void each_record_is_sent_once_at_its_current_version_and_then_each_partition_is_marked() throws Exception {
        var first = events.contacts(5);
        var second = events.contact(first[0].subject(), 2);
        database.write(first);
        database.write(second);

        try (var relay = new RunningRelay(database, broker, new JournalRecords(database))) {
            awaitEnd();
            assertThat(relay.stuck()).isEmpty();
        }

        long epoch = database.epoch();
        assertThat(RelayBroker.events(broker))
                .containsExactlyInAnyOrder(
                        in(epoch, second),
                        in(epoch, first[1]),
                        in(epoch, first[2]),
                        in(epoch, first[3]),
                        in(epoch, first[4]));
        assertMarkedOnceAtTheEnd(epoch);
        assertThat(database.text("SELECT kind || ' ' || sent || ' ' || total FROM epoch"))
                .isEqualTo("contact 5 5");
    }

    @Test
    void a_version_without_an_event_has_an_id_of_its_record_and_version() throws Exception {
        var event = events.contact();
        database.write(event);
        database.execute("UPDATE journal SET event_type = NULL, event_key = NULL, fact = NULL");

        try (var relay = new RunningRelay(database, broker, new JournalRecords(database))) {
            awaitEnd();
            assertThat(relay.stuck()).isEmpty();
        }
        try (var again = new RunningRelay(database, broker, new JournalRecords(database)).leading()) {
            database.write(events.contact());
            await().until(() -> again.status().publishedCount() == 1);
        }

        assertThat(RelayBroker.events(broker))
                .extracting(Event::id)
                .contains(StoredRecords.eventId(event.subject(), 1));
        assertThat(database.epochsAndEnded()).containsExactly(1L, 1L);
    }

    @Test
    void a_republish_goes_on_where_the_last_leader_was_killed_and_marks_the_partitions_once() throws Exception {
        var written = events.contacts(1_700);
        database.write(written);
        var pages = new AtomicInteger();
        UnaryOperator<EventPublisher> killed = publisher -> new Spoiled(publisher, () -> {
            if (pages.incrementAndGet() == 2) {
                database.killLeader();
            }
        });

        try (var relay = new RunningRelay(database, broker, new JournalRecords(database), Map.of(), killed)) {
            awaitEnd();
            assertThat(relay.stuck()).isEmpty();
        }

        assertThat(RelayBroker.events(broker))
                .as("the page that was sent but not noted comes twice")
                .hasSize(1_700 + 500)
                .extracting(Event::id)
                .containsOnly(stream(written).map(Event::id).toArray(UUID[]::new));
        assertMarkedOnceAtTheEnd(database.epoch());
        assertThat(database.number("SELECT sent FROM epoch")).isEqualTo(1_700);
    }

    @Test
    void a_republish_that_is_stopped_half_way_is_ended_by_the_next_instance() throws Exception {
        database.write(events.contacts(1_200));
        var relay = new CompletableFuture<RunningRelay>();
        StoredRecords stopping = new Paged(database, page -> {
            if (page == 2) {
                relay.join().stop();
            }
        });
        relay.complete(new RunningRelay(database, broker, stopping));
        await().until(() -> database.number("SELECT max(sent) FROM epoch") == 1_000);
        relay.join().close();
        assertThat(database.epochsAndEnded()).containsExactly(1L, 0L);

        try (var next = new RunningRelay(database, broker, new JournalRecords(database))) {
            awaitEnd();
            assertThat(next.stuck()).isEmpty();
        }

        assertThat(RelayBroker.events(broker)).hasSize(1_200);
        assertMarkedOnceAtTheEnd(database.epoch());
    }

    @Test
    void live_events_flow_while_it_runs_and_progress_is_told() throws Exception {
        database.write(events.contacts(1_200));
        var live = events.contact();
        var progress = new ArrayList<String>();
        var running = new CompletableFuture<RunningRelay>();
        StoredRecords endless =
                new Paged(database, page -> {
                    running.join()
                            .status()
                            .republish()
                            .ifPresent(epoch -> progress.add(epoch.sent() + " of " + epoch.total()));
                    if (page == 2) {
                        database.write(live);
                    }
                }) {
                    @Override
                    public Page after(RecordKind kind, UUID after, int limit) {
                        var page = super.after(kind, after, limit);
                        boolean more =
                                page.read() > 0 || running.join().status().publishedCount() == 0;
                        return more && page.read() == 0 ? new Page(List.of(), 1, after) : page;
                    }
                };

        running.complete(new RunningRelay(database, broker, endless));
        try (var relay = running.join()) {
            awaitEnd();
            await().until(() -> relay.status().republish().isEmpty());
            assertThat(relay.status().publishedCount()).isOne();
        }

        assertThat(progress).startsWith("0 of 1200", "500 of 1200", "1000 of 1200");
        assertThat(RelayBroker.events(broker)).contains(in(database.epoch(), live));
    }

    @Test
    void a_record_the_broker_will_not_take_holds_the_republish_but_not_live_events() throws Exception {
        var tooLarge = events.contact();
        database.write(tooLarge);
        var refused = new AtomicInteger();
        UnaryOperator<EventPublisher> refusing = publisher -> new Refusing(publisher, tooLarge.id(), refused);

        try (var relay = new RunningRelay(database, broker, new JournalRecords(database), Map.of(), refusing)) {
            await().until(() -> relay.stuck().equals("Event " + tooLarge.id() + " was not sent: refused"));
            database.write(events.contact());
            await().until(() -> relay.status().publishedCount() == 1);
            assertThat(database.epochsAndEnded()).containsExactly(1L, 0L);
        }
        assertThat(refused.get()).isGreaterThan(1);
    }

    private void awaitEnd() {
        await().untilAsserted(() -> assertThat(database.epochsAndEnded()).containsExactly(1L, 1L));
    }

    private static Event in(long epoch, Event event) {
        return new Event(
                event.id(),
                event.type(),
                event.subject(),
                event.key(),
                event.time(),
                epoch,
                event.recordVersion(),
                event.authority(),
                event.agency(),
                event.traceparent(),
                event.data());
    }

    private void assertMarkedOnceAtTheEnd(long epoch) throws Exception {
        var partitions = RelayBroker.log(broker).stream().collect(groupingBy(ConsumerRecord::partition));
        assertThat(partitions.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 12).boxed().toList());
        for (var partition : partitions.values()) {
            var marker = EndMarker.of(partition.getLast()).orElseThrow();
            assertThat(marker.epoch()).isEqualTo(epoch);
            assertThat(marker.source()).isEqualTo("/referrals-service");
            assertThat(partition).filteredOn(record -> record.value() == null).hasSize(1);
        }
    }

    /** Does something before each page. */
    private static class Paged extends JournalRecords {

        private final BeforePage before;
        private int page;

        @FunctionalInterface
        private interface BeforePage {
            void accept(int page) throws Exception;
        }

        Paged(JournalDatabase database, BeforePage before) {
            super(database);
            this.before = before;
        }

        @Override
        public Page after(RecordKind kind, UUID after, int limit) {
            try {
                before.accept(++page);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return super.after(kind, after, limit);
        }
    }

    /** Does something after each sending. */
    private record Spoiled(EventPublisher publisher, Runnable then) implements EventPublisher {

        @Override
        public void open() {
            publisher.open();
        }

        @Override
        public Outcome publish(List<ProducerRecord<String, byte[]>> records) {
            var outcome = publisher.publish(records);
            then.run();
            return outcome;
        }

        @Override
        public void close() {
            publisher.close();
        }
    }

    /** A broker that will not take one of the events. */
    private record Refusing(EventPublisher publisher, UUID id, AtomicInteger refused) implements EventPublisher {

        @Override
        public void open() {
            publisher.open();
        }

        @Override
        public Outcome publish(List<ProducerRecord<String, byte[]>> records) {
            boolean among = records.stream()
                    .anyMatch(record ->
                            new String(record.headers().lastHeader("ce_id").value(), UTF_8).equals(id.toString()));
            if (among) {
                refused.incrementAndGet();
                return new Outcome(List.of(), "Event " + id + " was not sent: refused");
            }
            return publisher.publish(records);
        }

        @Override
        public void close() {
            publisher.close();
        }
    }
}
