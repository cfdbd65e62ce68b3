package org.safeguarding.messaging.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.safeguarding.contract.Topics;

/** Makes sure, before anything is sent, that the topics exist and are as they must be. */
final class KafkaTopics {

    private final Map<String, Object> settings;
    private final boolean create;

    /**
     * @param kafka how to reach the broker
     * @param create true to create missing topics with no end to their retention; false if only an administrator may
     */
    KafkaTopics(Map<String, Object> kafka, boolean create) {
        this.settings = new HashMap<>(kafka);
        this.settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "outbox-relay-topics");
        this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        this.settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        this.create = create;
    }

    /**
     * Creates what is missing, if it may.
     *
     * @throws KafkaException if the broker does not answer, a topic is missing, or one has another number of partitions
     *     than {@link Topics#PARTITIONS}: a child's events would then have different partition numbers on different
     *     topics
     */
    void ensure() {
        try (var admin = Admin.create(settings)) {
            if (create) {
                createMissing(admin);
            }
            for (var topic :
                    admin.describeTopics(Topics.ALL).allTopicNames().get().values()) {
                check(topic);
            }
        } catch (ExecutionException e) {
            throw new KafkaException(
                    "The topics cannot be checked: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", e);
        }
    }

    private static void createMissing(Admin admin) throws InterruptedException, ExecutionException {
        var present = admin.listTopics().names().get();
        var missing = Topics.ALL.stream()
                .filter(topic -> !present.contains(topic))
                .map(KafkaTopics::keptForEver)
                .toList();
        for (var created : admin.createTopics(missing).values().values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private static NewTopic keptForEver(String topic) {
        return new NewTopic(topic, Optional.of(Topics.PARTITIONS), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
    }

    private static void check(TopicDescription topic) {
        var partitions = topic.partitions().size();
        if (partitions != Topics.PARTITIONS) {
            throw new KafkaException(
                    "Topic " + topic.name() + " has " + partitions + " partitions, not " + Topics.PARTITIONS);
        }
    }
}
