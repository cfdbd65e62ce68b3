package org.safeguarding.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes to Kafka: idempotent, acknowledged by all in-sync replicas, in order within a key. */
final class KafkaPublisher implements EventPublisher {

    private static final Map<String, Object> RELIABLE = Map.of(
            ProducerConfig.CLIENT_ID_CONFIG,
            "relay",
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "snappy",
            ProducerConfig.BATCH_SIZE_CONFIG,
            128 * 1024,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            5_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            10_000);

    private final Map<String, Object> settings;
    private final KafkaTopics topics;
    private Producer<String, byte[]> producer;

    /** @param kafka how to reach the broker; this class sets what publishing needs */
    KafkaPublisher(Map<String, Object> kafka, KafkaTopics topics) {
        this.settings = new HashMap<>(kafka);
        this.settings.putAll(RELIABLE);
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
    public Outcome publish(List<ProducerRecord<String, byte[]>> records) {
        var sent = new ArrayList<Future<RecordMetadata>>(records.size());
        for (var record : records) {
            var result = producer.send(record);
            sent.add(result);
            if (result.state() == Future.State.FAILED) {
                break;
            }
        }
        producer.flush();
        var acknowledged = new ArrayList<Acknowledged>(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            var id = id(records.get(i));
            if (sent.get(i).state() != Future.State.SUCCESS) {
                return new Outcome(acknowledged, reason(id, sent.get(i)));
            }
            var where = sent.get(i).resultNow();
            acknowledged.add(
                    new Acknowledged(new TopicPartition(where.topic(), where.partition()), where.offset(), id));
        }
        return new Outcome(acknowledged, null);
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
        topics.close();
    }

    private static UUID id(ProducerRecord<String, byte[]> record) {
        return UUID.fromString(new String(record.headers().lastHeader("ce_id").value(), UTF_8));
    }

    private static String reason(UUID id, Future<RecordMetadata> result) {
        var failure = result.exceptionNow();
        return "Event " + id + " was not sent: " + failure.getClass().getSimpleName() + ", " + failure.getMessage();
    }
}
