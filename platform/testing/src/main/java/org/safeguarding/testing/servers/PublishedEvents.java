package org.safeguarding.testing.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.safeguarding.contract.Topics;

/** A consumer of one topic of the shared broker, from the beginning: it reads what any other consumer would. */
public final class PublishedEvents implements AutoCloseable {

    /**
     * An event on the topic.
     *
     * @param subject id of the record
     * @param data the fact, as JSON
     */
    public record Published(String type, String key, String subject, int recordVersion, String data) {}

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Published> read = new ArrayList<>();

    public PublishedEvents(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The events with this key, in their order; waits until there are that many. */
    public List<Published> ofKey(String key, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .until(() ->
                        read().stream().filter(event -> event.key().equals(key)).count() >= count);
        return read.stream().filter(event -> event.key().equals(key)).toList();
    }

    /** Everything that was read so far. */
    public List<Published> soFar() {
        return List.copyOf(read);
    }

    private List<Published> read() {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
            // The end marker of a republish has no key.
            if (record.key() != null) {
                read.add(published(record));
            }
        }
        return read;
    }

    private static Published published(ConsumerRecord<String, byte[]> record) {
        return new Published(
                header(record, "ce_type"),
                record.key(),
                header(record, "ce_subject"),
                Integer.parseInt(header(record, "ce_recordversion")),
                new String(record.value(), UTF_8));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
