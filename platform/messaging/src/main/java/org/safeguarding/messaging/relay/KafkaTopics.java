package org.safeguarding.messaging.relay;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.safeguarding.contract.Topics;

/** Makes sure, before anything is sent, that the topics exist and are as they must be, and says what they hold. */
final class KafkaTopics implements AutoCloseable {

    private final Map<String, Object> settings;
    private final boolean create;
    private Admin admin;

    /**
     * @param kafka how to reach the broker
     * @param create true to create missing topics with no end to their retention; false if only an administrator may
     */
    KafkaTopics(Map<String, Object> kafka, boolean create) {
        this.settings = new HashMap<>(kafka);
        this.settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "relay-topics");
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
        try {
            if (create) {
                createMissing(admin());
            }
            for (var topic :
                    admin().describeTopics(Topics.ALL).allTopicNames().get().values()) {
                check(topic);
            }
        } catch (ExecutionException e) {
            throw unanswered(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * What there is now of each partition of these topics.
     *
     * @throws KafkaException if the broker does not answer, or a topic is missing
     */
    Map<TopicPartition, Extent> extents(Collection<String> topics) {
        try {
            var ids = new HashMap<TopicPartition, UUID>();
            for (var topic :
                    admin().describeTopics(topics).allTopicNames().get().values()) {
                var id = topic.topicId();
                for (var partition : topic.partitions()) {
                    ids.put(
                            new TopicPartition(topic.name(), partition.partition()),
                            new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()));
                }
            }
            var starts = offsets(ids.keySet(), OffsetSpec.earliest());
            var ends = offsets(ids.keySet(), OffsetSpec.latest());
            var extents = new HashMap<TopicPartition, Extent>();
            ids.forEach((partition, id) -> extents.put(
                    partition,
                    new Extent(
                            id,
                            starts.get(partition).offset(),
                            ends.get(partition).offset())));
            return extents;
        } catch (ExecutionException e) {
            throw unanswered(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(Set<TopicPartition> partitions, OffsetSpec where)
            throws ExecutionException, InterruptedException {
        return admin().listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> where)))
                .all()
                .get();
    }

    private Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        return admin;
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    private static KafkaException unanswered(ExecutionException e) {
        var cause = e.getCause();
        return new KafkaException(
                "The topics cannot be checked: " + cause.getClass().getSimpleName() + ", " + cause.getMessage(), cause);
    }

    private static KafkaException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new KafkaException("Interrupted", e);
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
