package org.safeguarding.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.Topics;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.messaging.UnreadableEvent;

/** Reads the events of one test on the topic of referrals, from the beginning. */
final class Listener implements AutoCloseable {

    private final CloudEvents cloudEvents = new CloudEvents();
    private final List<Event> heard = new ArrayList<>();
    private final String agency;
    private final KafkaConsumer<String, byte[]> consumer;

    Listener(String bootstrapServers, Events events) {
        this.agency = events.agency();
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.REFERRALS, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Waits until that many events have arrived and no more come for a while. */
    List<Event> hears(int count) {
        Patience.await()
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> assertThat(listen()).as("events heard").isGreaterThanOrEqualTo(count));
        for (int quiet = 0; quiet < 3; quiet++) {
            listen();
        }
        return heard;
    }

    List<UUID> hearsIds(int count) {
        return hears(count).stream().map(Event::id).toList();
    }

    private int listen() {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
            if (record.value() == null) {
                // An end marker.
                continue;
            }
            try {
                var event = cloudEvents.read(record);
                if (event.agency().equals(agency)) {
                    heard.add(event);
                }
            } catch (UnreadableEvent e) {
                throw new IllegalStateException(e);
            }
        }
        return heard.size();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
