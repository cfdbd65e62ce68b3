package org.safeguarding.referrals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.testing.servers.TestServers;

/** Reference data that an analyst loaded in metrics-service, told by Kafka as it would tell. */
final class LoadedReference {

    private LoadedReference() {}

    /** Tells of a list, twice: what is delivered at least once is delivered twice now and then. */
    static void tell(EventType type, String authority, int version, Fact list) {
        UUID id = UUID.nameUUIDFromBytes((type + authority).getBytes(UTF_8));
        Event event = new Event(
                UUID.randomUUID(),
                type,
                id,
                id,
                Instant.parse("2018-01-29T09:30:00Z").plusSeconds(version),
                0,
                version,
                authority,
                "council",
                null,
                list);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestServers.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new CloudEvents().record(event)).get();
            producer.send(new CloudEvents().record(event)).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
