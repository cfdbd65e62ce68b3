package org.safeguarding.bench;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.safeguarding.bench.history.England;
import org.safeguarding.messaging.CloudEvents;

/**
 * The history as the services would have published it: with their codec, their topics and their producer's settings.
 */
final class HistoryOnKafka {

    private HistoryOnKafka() {}

    /**
     * The number of events, all of them acknowledged. One request is in flight at a time. On topics as new as these,
     * the broker may ask to send the first batch of a partition again after it has accepted the second, and then
     * refuses the first for ever.
     */
    static long write(England history, String bootstrapServers) throws IOException {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1,
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                128 * 1024);
        CloudEvents codec = new CloudEvents();
        AtomicReference<Exception> failure = new AtomicReference<>();
        long[] sent = {0};
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            history.<RuntimeException>tell(event -> {
                var ignored = producer.send(codec.record(event), (_, failed) -> {
                    if (failed != null) {
                        failure.set(failed);
                    }
                });
                sent[0]++;
            });
            producer.flush();
        }
        if (failure.get() != null) {
            throw new IOException("The history could not be written to Kafka.", failure.get());
        }
        return sent[0];
    }
}
