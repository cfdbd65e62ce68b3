package org.safeguarding.messaging.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.safeguarding.messaging.CloudEvents;

/** Publishes to Kafka: idempotent, acknowledged by all in-sync replicas, in order within a key. */
final class KafkaPublisher implements EventPublisher {

    private static final Map<String, Object> RELIABLE = Map.of(
            ProducerConfig.CLIENT_ID_CONFIG,
            "outbox-relay",
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4",
            ProducerConfig.BATCH_SIZE_CONFIG,
            128 * 1024,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            5_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            10_000);

    private final Map<String, Object> settings;
    private final CloudEvents cloudEvents;
    private final KafkaTopics topics;
    private Producer<String, byte[]> producer;

    /** @param kafka how to reach the broker; this class sets what publishing needs */
    KafkaPublisher(Map<String, Object> kafka, CloudEvents cloudEvents, KafkaTopics topics) {
        this.settings = new HashMap<>(kafka);
        this.settings.putAll(RELIABLE);
        this.cloudEvents = cloudEvents;
        this.topics = topics;
    }

    @Override
    public void open() {
        if (producer == null) {
            topics.ensure();
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
    }

    @Override
    public Published publish(List<OutboxEntry> entries) {
        var sent = new ArrayList<Future<RecordMetadata>>(entries.size());
        for (var entry : entries) {
            var result = producer.send(cloudEvents.record(entry.envelope(), entry.data()));
            sent.add(result);
            if (result.state() == Future.State.FAILED) {
                break;
            }
        }
        producer.flush();
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i).state() != Future.State.SUCCESS) {
                return new Published(i, reason(entries.get(i), sent.get(i)));
            }
        }
        return new Published(sent.size(), null);
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private static String reason(OutboxEntry entry, Future<RecordMetadata> result) {
        var failure = result.exceptionNow();
        return "Event " + entry.envelope().id() + " was not sent: "
                + failure.getClass().getSimpleName() + ", " + failure.getMessage();
    }
}
