package org.safeguarding.messaging.relay;

import static java.util.Arrays.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.messaging.relay.Patience.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.Topics;
import org.safeguarding.servers.Infrastructure;
import org.safeguarding.servers.KafkaServer;
import org.safeguarding.servers.KafkaSettings;

/** Uses its own broker, so that it can stop it. */
class BrokerDownTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_written_while_the_broker_is_down_waits_and_then_all_of_it_goes() throws Exception {
        var database = JournalDatabase.migrated();
        var events = new Events();
        var before = events.contact();
        var meanwhile = events.contacts(50);

        try (var broker = start(0);
                var relay = new RunningRelay(database, broker.bootstrapServers())) {
            database.write(before);
            await().until(() -> relay.status().publishedCount() == 1);
            assertTopicsAreKeptForEver(broker);
            broker.close();

            database.write(meanwhile);
            await().untilAsserted(() -> assertThat(relay.stuck()).contains("TimeoutException"));
            assertThat(relay.status().publishedCount()).isOne();
            await().untilAsserted(() ->
                    assertThat(relay.status().oldestUnpublishedAge()).isPositive());

            try (var again = start(port(broker));
                    var listener = new Listener(again.bootstrapServers(), events)) {
                assertThat(listener.hearsIds(51))
                        .contains(before.id())
                        .contains(stream(meanwhile).map(Event::id).toArray(UUID[]::new));
                await().until(() -> relay.stuck().isEmpty());
                assertThat(relay.status().oldestUnpublishedAge()).isZero();
            }
        }
    }

    @Test
    void a_log_that_was_deleted_under_a_running_leader_is_filled_again() throws Exception {
        var database = JournalDatabase.created();
        var events = new Events();
        database.write(events.contacts(50));

        try (var broker = start(0);
                var relay = new RunningRelay(database, broker.bootstrapServers(), new JournalRecords(database))) {
            await().untilAsserted(() -> assertThat(database.epochsAndEnded()).containsExactly(1L, 1L));
            broker.close();
            delete(folder.resolve("kafka"));
            database.write(events.contacts(5));

            try (var again = start(port(broker))) {
                await().untilAsserted(
                                () -> assertThat(database.epochsAndEnded()).containsExactly(2L, 2L));
                await().until(() -> relay.stuck().isEmpty());
                assertThat(RelayBroker.events(again.bootstrapServers()))
                        .hasSize(55)
                        .extracting(Event::epoch)
                        .containsOnly(database.epoch());
            }
        }
    }

    @Test
    void a_topic_with_another_number_of_partitions_is_not_sent_to() throws Exception {
        var database = JournalDatabase.migrated();
        database.write(new Events().contact());

        try (var broker = start(0)) {
            try (var admin = admin(broker)) {
                admin.createTopics(List.of(new NewTopic(Topics.PLANS, 3, (short) 1)))
                        .all()
                        .get();
            }
            try (var relay = new RunningRelay(database, broker.bootstrapServers())) {
                await().untilAsserted(() ->
                        assertThat(relay.stuck()).contains("Topic safeguarding.plans has 3 partitions, not 12"));
                assertThat(relay.status().publishedCount()).isZero();
            }
        }
    }

    private KafkaServer start(int port) {
        return Infrastructure.EMBEDDED.kafka(KafkaSettings.kept(folder.resolve("kafka"), port));
    }

    private static void delete(Path deleted) throws IOException {
        try (var files = Files.walk(deleted)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static int port(KafkaServer broker) {
        var address = broker.bootstrapServers();
        return Integer.parseInt(address.substring(address.indexOf(':') + 1));
    }

    private static Admin admin(KafkaServer broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static void assertTopicsAreKeptForEver(KafkaServer broker) throws Exception {
        try (var admin = admin(broker)) {
            assertThat(admin.describeTopics(Topics.ALL).allTopicNames().get().values())
                    .hasSize(5)
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(12));
            var children = new ConfigResource(ConfigResource.Type.TOPIC, Topics.CHILDREN);
            var settings = admin.describeConfigs(List.of(children)).all().get().get(children);
            assertThat(settings.get(TopicConfig.RETENTION_MS_CONFIG).value()).isEqualTo("-1");
        }
    }
}
