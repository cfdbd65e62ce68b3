package org.safeguarding.messaging.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads parts of the log, in no group. */
final class LogReader {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PATIENCE_NANOS = Duration.ofSeconds(15).toNanos();

    private final Map<String, Object> settings;

    /** Takes the records, in order within a partition. */
    @FunctionalInterface
    interface Sink {
        void accept(ConsumerRecord<String, byte[]> read) throws SQLException;
    }

    /** @param kafka how to reach the broker */
    LogReader(Map<String, Object> kafka) {
        this.settings = new HashMap<>(kafka);
        // Quarkus names the service, which is also the group of its inbox: offsets would be committed for that.
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "relay-check");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    }

    /**
     * Reads each partition from where it is asked to, up to its end in {@code log}.
     *
     * @throws KafkaException if an offset is not there, or nothing came for a quarter of a minute
     */
    void read(Map<TopicPartition, Long> from, Map<TopicPartition, Extent> log, Sink sink) throws SQLException {
        var open = new HashMap<>(from);
        open.entrySet()
                .removeIf(part -> part.getValue() >= log.get(part.getKey()).end());
        if (open.isEmpty()) {
            return;
        }
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(open.keySet());
            open.forEach(consumer::seek);
            long progressAt = System.nanoTime();
            while (!open.isEmpty()) {
                var records = consumer.poll(POLL);
                for (var read : records) {
                    var partition = new TopicPartition(read.topic(), read.partition());
                    if (read.offset() < log.get(partition).end()) {
                        sink.accept(read);
                    }
                }
                open.keySet()
                        .removeIf(partition -> consumer.position(partition)
                                >= log.get(partition).end());
                if (!records.isEmpty()) {
                    progressAt = System.nanoTime();
                } else if (System.nanoTime() - progressAt > PATIENCE_NANOS) {
                    throw new KafkaException("The end of the log cannot be read: " + open.keySet());
                }
            }
        }
    }
}
