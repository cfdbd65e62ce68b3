package org.safeguarding.bench.peer;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.safeguarding.contract.Topics;

/** A consumer of the same topics that only counts what it polls: no single-threaded consumer can be faster. */
public final class BareConsumer {

    private BareConsumer() {}

    /** Events a second, from the first poll to the last. */
    public static double perSecond(String bootstrapServers, long events) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "bare-consumer",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                10_000);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(Topics.COUNTED);
            long began = 0;
            for (long polled = 0; polled < events; ) {
                polled += consumer.poll(Duration.ofMillis(100)).count();
                began = polled == 0 ? System.nanoTime() : began;
            }
            return events / ((System.nanoTime() - began) / 1e9);
        }
    }
}
