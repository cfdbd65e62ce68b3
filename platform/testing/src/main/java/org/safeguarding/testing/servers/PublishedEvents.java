package org.safeguarding.testing.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

    private record Read(Published event, long epoch, Instant time) {}

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Read> read = new ArrayList<>();

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
        return await(count, read -> read.event().key().equals(key));
    }

    /** The events with this key that were sent in this epoch, in their order; waits until there are that many. */
    public List<Published> ofKeyInEpoch(String key, long epoch, int count) {
        return await(count, read -> read.event().key().equals(key) && read.epoch() == epoch);
    }

    /** When the events about a record say that it was recorded, in the order of its versions; waits until there are that many. */
    public List<Instant> timesOf(String subject, int count) {
        await(count, read -> read.event().subject().equals(subject));
        return read.stream()
                .filter(read -> read.event().subject().equals(subject))
                .sorted(Comparator.comparing(read -> read.event().recordVersion()))
                .map(Read::time)
                .toList();
    }

    private List<Published> await(int count, Predicate<Read> wanted) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .until(() -> read().stream().filter(wanted).count() >= count);
        return read.stream().filter(wanted).map(Read::event).toList();
    }

    /** Everything that was read so far. */
    public List<Published> soFar() {
        return read.stream().map(Read::event).toList();
    }

    private List<Read> read() {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
            // The end marker of a republish has no key.
            if (record.key() != null) {
                read.add(new Read(
                        published(record),
                        Long.parseLong(header(record, "ce_epoch")),
                        Instant.parse(header(record, "ce_time"))));
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
