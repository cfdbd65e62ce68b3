package org.safeguarding.messaging.relay;

import static java.util.Arrays.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.messaging.relay.Patience.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.safeguarding.contract.Event;
import org.safeguarding.messaging.CloudEvents;

/** When an epoch begins, and when none does. */
@ResourceLock(RelayBroker.LOCK)
class EpochTest {

    private final Events events = new Events();
    private String broker;
    private JournalDatabase database;

    @BeforeEach
    void newDatabase() throws Exception {
        broker = RelayBroker.fresh();
        database = JournalDatabase.created();
    }

    @Test
    void a_new_database_begins_an_epoch_in_which_all_of_its_events_are() throws Exception {
        long before = System.currentTimeMillis() / 1000;
        try (var relay = new RunningRelay(database, broker, new JournalRecords(database))) {
            awaitEpochs(1);
            var live = events.contact();
            database.write(live);
            await().until(() -> relay.status().publishedCount() == 1);
            assertThat(relay.stuck()).isEmpty();
        }

        assertThat(database.reason()).isEqualTo("The database is new");
        assertThat(database.epoch()).isBetween(before, System.currentTimeMillis() / 1000);
        assertThat(heard()).extracting(Event::epoch).containsExactly(database.epoch());
    }

    @Test
    void a_relay_that_leads_again_goes_on_in_its_epoch() throws Exception {
        publish(events.contacts(20));
        publish(events.contacts(1));

        assertThat(database.epochsAndEnded()).containsExactly(1L, 1L);
        assertThat(heard()).hasSize(21);
    }

    @Test
    void topics_that_were_made_again_begin_an_epoch_although_they_hold_more_than_was_acknowledged() throws Exception {
        publish(events.contacts(5));
        RelayBroker.replaceTopics(broker);
        send(events.contacts(200));

        publish();

        assertThat(database.reason()).startsWith("The log was lost: topic safeguarding.referrals was made again");
        assertThat(database.epochsAndEnded()).containsExactly(2L, 2L);
    }

    @Test
    void a_leader_that_has_nothing_to_send_notices_topics_that_were_made_again() throws Exception {
        var written = events.contacts(5);
        database.write(written);
        try (var relay = new RunningRelay(database, broker, new JournalRecords(database))) {
            awaitEpochs(1);
            RelayBroker.replaceTopics(broker);

            awaitEpochs(2);
            await().until(() -> relay.stuck().isEmpty());
        }

        assertThat(database.reason()).startsWith("The log was lost: topic safeguarding.referrals was made again");
        assertThat(heardIn(database.epoch())).containsExactlyInAnyOrder(ids(written));
    }

    @Test
    void a_leader_notices_by_the_offset_of_what_it_sends_that_the_log_is_another() throws Exception {
        var child = UUID.randomUUID();
        database.write(events.contact(child, 1), events.contact(child, 2));
        var seldom = Map.of("safeguarding.relay.look", "PT1H");
        try (var relay =
                new RunningRelay(database, broker, new JournalRecords(database), seldom, UnaryOperator.identity())) {
            awaitEpochs(1);
            RelayBroker.replaceTopics(broker);
            database.write(events.contact(child, 3));

            awaitEpochs(2);
            await().until(() -> relay.stuck().isEmpty());
        }

        assertThat(database.reason()).startsWith("The log was lost: topic safeguarding.referrals was made again");
        assertThat(heard()).last().extracting(Event::recordVersion).isEqualTo(3);
    }

    @Test
    void a_log_that_ends_before_what_was_acknowledged_begins_an_epoch() throws Exception {
        publish(events.contacts(5));
        database.execute("UPDATE published SET next_offset = next_offset + 1000 WHERE partition = 7");

        publish();

        assertThat(database.reason())
                .startsWith("The log was lost or put back: safeguarding.referrals-7 has records 0 to ");
        assertThat(database.epochsAndEnded()).containsExactly(2L, 2L);
    }

    @Test
    void a_log_with_another_record_where_the_last_was_acknowledged_begins_an_epoch() throws Exception {
        publish(events.contacts(5));
        database.execute("UPDATE published SET last_id = gen_random_uuid() WHERE partition = 7");

        publish();

        assertThat(database.reason())
                .startsWith("The log was put back: safeguarding.referrals-7 has another record at ");
        assertThat(database.epochsAndEnded()).containsExactly(2L, 2L);
    }

    @Test
    void an_event_that_the_journal_does_not_hold_begins_an_epoch_without_it() throws Exception {
        var kept = events.contacts(3);
        publish(kept);
        database.backUp();
        publish(events.contact());
        database.putBack();

        publish();

        assertThat(database.reason()).startsWith("The database was put back: its journal does not hold event ");
        assertThat(database.epochsAndEnded()).containsExactly(2L, 2L);
        assertThat(heardIn(database.epoch())).containsExactlyInAnyOrder(ids(kept));
    }

    @Test
    void an_event_that_the_journal_holds_is_of_a_leader_that_died_and_begins_no_epoch() throws Exception {
        publish(events.contacts(3));
        database.backUp();
        var sent = events.contact();
        publish(sent);
        database.putBack("relay_cursor", "published");

        publish();

        assertThat(database.epochsAndEnded()).containsExactly(1L, 1L);
        assertThat(heard()).extracting(Event::id).filteredOn(sent.id()::equals).hasSize(2);
    }

    @Test
    void a_version_that_was_written_again_after_a_put_back_is_another_event_and_begins_an_epoch() throws Exception {
        var child = UUID.randomUUID();
        publish(events.contact(child, 1));
        database.backUp();
        var forgotten = events.contact(child, 2);
        publish(forgotten);
        database.putBack("relay_cursor", "published");
        database.execute("DELETE FROM journal WHERE id = '" + forgotten.id() + "'");
        var again = events.contact(child, 2);
        database.write(again);

        publish();

        assertThat(database.reason())
                .isEqualTo("The database was put back: its journal does not hold event " + forgotten.id());
        assertThat(database.epochsAndEnded()).containsExactly(2L, 2L);
        assertThat(heardIn(database.epoch())).containsOnly(again.id());
    }

    @Test
    void a_version_without_an_event_in_the_journal_is_compared_by_record_and_version() throws Exception {
        publish(events.contacts(3));
        database.backUp();
        publish(events.contact());
        database.execute("""
                ALTER TABLE journal DISABLE TRIGGER USER;
                UPDATE journal SET id = gen_random_uuid(), event_type = NULL, event_key = NULL, fact = NULL;
                ALTER TABLE journal ENABLE TRIGGER USER""");
        database.putBack("published");

        publish();

        assertThat(database.epochsAndEnded()).containsExactly(1L, 1L);
    }

    @Test
    void a_database_that_was_put_back_to_before_an_epoch_begins_one_that_is_higher() throws Exception {
        publish(events.contacts(3));
        database.backUp();
        long future = System.currentTimeMillis() / 1000 + 100_000;
        database.execute("UPDATE epoch SET number = " + future);
        database.execute("INSERT INTO epoch_request (reason) VALUES ('A test.')");
        publish();
        database.putBack("epoch", "published");
        long earlier = database.epoch();

        publish();

        assertThat(database.reason())
                .isEqualTo("The database was put back: the log is in epoch %d, the database in %d"
                        .formatted(future + 1, earlier));
        assertThat(database.epoch()).isEqualTo(future + 2);
    }

    @Test
    void a_migrated_database_whose_log_is_there_begins_no_epoch() throws Exception {
        database = JournalDatabase.migrated();
        var written = events.contacts(30);
        database.write(written);
        send(written);
        database.execute("UPDATE relay_cursor SET (xid, number) = (SELECT max(xid), max(number) FROM journal)");

        publish();

        assertThat(database.epochsAndEnded()).containsExactly(1L, 1L);
        assertThat(heard()).hasSize(30);
    }

    @Test
    void a_migrated_database_whose_topics_are_empty_begins_an_epoch_and_fills_them() throws Exception {
        database = JournalDatabase.migrated();
        var written = events.contacts(30);
        database.write(written);
        database.execute("UPDATE relay_cursor SET (xid, number) = (SELECT max(xid), max(number) FROM journal)");

        publish();

        assertThat(database.reason())
                .isEqualTo("The log was lost: topic safeguarding.referrals is empty, but there are records");
        assertThat(heardIn(database.epoch())).containsExactlyInAnyOrder(ids(written));
    }

    @Test
    void a_migrated_database_whose_log_holds_another_last_event_begins_an_epoch() throws Exception {
        database = JournalDatabase.migrated();
        database.write(events.contacts(3));
        send(events.contact());

        publish();

        assertThat(database.reason()).startsWith("The database was put back: its journal does not hold event ");
    }

    @Test
    void a_cursor_ahead_of_the_cluster_begins_an_epoch_and_new_events_flow() throws Exception {
        publish(events.contacts(3));
        database.execute("UPDATE relay_cursor SET xid = '900000000000'");
        var live = events.contact();

        publish(live);

        assertThat(database.reason()).startsWith("The cursor is ahead of the transactions of this cluster");
        assertThat(database.epochsAndEnded()).containsExactly(2L, 2L);
        assertThat(heardIn(database.epoch())).contains(live.id());
    }

    @Test
    void an_operator_asks_a_running_leader_for_a_republish() throws Exception {
        var written = events.contacts(3);
        database.write(written);
        try (var relay = new RunningRelay(database, broker, new JournalRecords(database))) {
            awaitEpochs(1);
            database.execute("INSERT INTO epoch_request (reason) VALUES ('Figures look wrong.')");
            awaitEpochs(2);
            assertThat(relay.stuck()).isEmpty();
        }

        assertThat(database.reason()).isEqualTo("Figures look wrong.");
        assertThat(database.number("SELECT count(*) FROM epoch_request")).isZero();
        assertThat(heardIn(database.epoch())).containsExactlyInAnyOrder(ids(written));
    }

    @Test
    void of_two_instances_only_the_leader_begins_the_epoch() throws Exception {
        database.write(events.contacts(3));
        try (var one = new RunningRelay(database, broker, new JournalRecords(database));
                var other = new RunningRelay(database, broker, new JournalRecords(database))) {
            awaitEpochs(1);
            database.killLeader();
            await().until(() -> one.status().leader() || other.status().leader());
            var live = events.contact();
            database.write(live);
            await().untilAsserted(
                            () -> assertThat(heard()).extracting(Event::id).contains(live.id()));
        }

        assertThat(database.epochsAndEnded()).containsExactly(1L, 1L);
    }

    /** Writes these, and runs a relay until it has checked the log, sent them and ended its epoch. */
    private void publish(Event... written) throws Exception {
        database.write(written);
        try (var relay = new RunningRelay(database, broker, new JournalRecords(database))) {
            await().until(() -> {
                // An event that somebody else recorded: it is relayed only after the check.
                database.write(new Events().contact());
                return relay.status().publishedCount() > 0;
            });
            await().until(() -> relay.status().republish().isEmpty());
            await().until(() -> database.number("SELECT count(*) FROM journal j, relay_cursor c"
                            + " WHERE (j.xid, j.number) > (c.xid, c.number)")
                    == 0);
            assertThat(relay.stuck()).isEmpty();
        }
    }

    /** Sends events past the relay. */
    private void send(Event... sent) {
        var cloudEvents = new CloudEvents();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var event : sent) {
                ProducerRecord<String, byte[]> record = cloudEvents.record(event);
                var ignored = producer.send(record);
            }
            producer.flush();
        }
    }

    private void awaitEpochs(long count) {
        await().untilAsserted(() -> assertThat(database.epochsAndEnded()).containsExactly(count, count));
    }

    private List<Event> heard() {
        return RelayBroker.events(broker).stream()
                .filter(event -> event.agency().equals(events.agency()))
                .toList();
    }

    private Set<UUID> heardIn(long epoch) {
        return heard().stream()
                .filter(event -> event.epoch() == epoch)
                .map(Event::id)
                .collect(Collectors.toSet());
    }

    private static UUID[] ids(Event... events) {
        return stream(events).map(Event::id).toArray(UUID[]::new);
    }
}
