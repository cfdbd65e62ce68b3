package org.safeguarding.messaging.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.safeguarding.contract.Topics;

/** What the broker now says about topics. It waits for an answer for a second at most. */
final class TopicAdmin implements AutoCloseable {

    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(1);

    private final Map<String, Object> kafka;
    private Admin admin;

    TopicAdmin(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** For each partition, the offset of the next record; empty while the broker does not answer. */
    Map<TopicPartition, Long> ends(Collection<String> topics) {
        var question = topics.stream()
                .flatMap(topic -> IntStream.range(0, Topics.PARTITIONS).mapToObj(p -> new TopicPartition(topic, p)))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        try {
            var ends = new HashMap<TopicPartition, Long>();
            admin().listOffsets(question)
                    .all()
                    .get(LONGEST_QUESTION.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    /**
     * The identity of each topic that exists: one that was deleted and created again has another. Empty while the
     * broker does not answer.
     */
    Map<String, String> ids(Collection<String> topics) {
        try {
            var ids = new HashMap<String, String>();
            for (var topic : admin().listTopics().listings().get(LONGEST_QUESTION.toMillis(), TimeUnit.MILLISECONDS)) {
                if (topics.contains(topic.name())) {
                    ids.put(topic.name(), topic.topicId().toString());
                }
            }
            return ids;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(kafka);
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
