package org.safeguarding.messaging.relay;

import static org.safeguarding.messaging.relay.Patience.await;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.Topics;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.messaging.UnreadableEvent;
import org.safeguarding.servers.Infrastructure;
import org.safeguarding.servers.KafkaServer;
import org.safeguarding.servers.KafkaSettings;

/**
 * A broker for the tests of the relay, which take turns: each has new topics that only its own database publishes to, as a
 * service has.
 */
final class RelayBroker {

    /** Held by each test class that uses it. */
    static final String LOCK = "the broker of the relay's tests";

    private static final CloudEvents CLOUD_EVENTS = new CloudEvents();

    private static KafkaServer server;

    private RelayBroker() {}

    /** The address of the broker, with new topics. */
    static synchronized String fresh() throws InterruptedException, ExecutionException {
        if (server == null) {
            server = Infrastructure.chosen().kafka(KafkaSettings.temporary());
        }
        replaceTopics(server.bootstrapServers());
        return server.bootstrapServers();
    }

    /** Deletes the topics and makes them again, empty. A broker answers before all of it knows, so each step is waited for. */
    static void replaceTopics(String bootstrapServers) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var there = admin.listTopics().names().get();
            admin.deleteTopics(Topics.ALL.stream().filter(there::contains).toList())
                    .all()
                    .get();
            await().until(() -> Collections.disjoint(admin.listTopics().names().get(), Topics.ALL));
        }
        try (var topics = new KafkaTopics(Map.of("bootstrap.servers", bootstrapServers), true)) {
            await().ignoreExceptions().untilAsserted(topics::ensure);
        }
    }

    /** The topic of referrals from its beginning, partition by partition. */
    static List<ConsumerRecord<String, byte[]>> log(String bootstrapServers) {
        Map<String, Object> kafka = Map.of("bootstrap.servers", bootstrapServers);
        var log = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var topics = new KafkaTopics(kafka, false)) {
            var extents = topics.extents(List.of(Topics.REFERRALS));
            Map<TopicPartition, Long> starts = extents.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, partition -> partition.getValue().start()));
            new LogReader(kafka).read(starts, extents, log::add);
            return log;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The events on it. */
    static List<Event> events(String bootstrapServers) {
        return log(bootstrapServers).stream()
                .filter(record -> record.value() != null)
                .map(RelayBroker::event)
                .toList();
    }

    private static Event event(ConsumerRecord<String, byte[]> record) {
        try {
            return CLOUD_EVENTS.read(record);
        } catch (UnreadableEvent e) {
            throw new IllegalStateException(e);
        }
    }
}
