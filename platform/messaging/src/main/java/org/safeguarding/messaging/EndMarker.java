package org.safeguarding.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Says that a source has published every record again on a partition: each record that it still holds has come in this
 * epoch before the marker, and what came only in a lower epoch is held by nobody any more. A marker is a CloudEvent
 * without key and data.
 *
 * @param id unique; a redelivery has the same
 * @param source the service that publishes on the topic, for example {@code /referrals-service}
 * @param time when it was sent
 * @param epoch 0 or more, see {@link org.safeguarding.contract.Event#epoch}
 */
public record EndMarker(UUID id, String source, Instant time, long epoch) {

    public static final String TYPE = "safeguarding.republish.ended.v1";

    public EndMarker {
        if (epoch < 0) {
            throw new IllegalArgumentException("epoch must be 0 or more: " + epoch);
        }
    }

    /** The record for a partition, which must come after every event of the republish on it. */
    public ProducerRecord<String, byte[]> record(String topic, int partition) {
        var record = new ProducerRecord<String, byte[]>(topic, partition, null, null);
        var headers = record.headers();
        add(headers, "ce_specversion", CloudEvents.SPECIFICATION);
        add(headers, "ce_id", id.toString());
        add(headers, "ce_type", TYPE);
        add(headers, "ce_source", source);
        add(headers, "ce_time", time.toString());
        add(headers, "ce_epoch", Long.toString(epoch));
        return record;
    }

    /**
     * The marker that a record is; empty if its type is another.
     *
     * @throws UnreadableEvent if it has the type of a marker and is not one
     */
    public static Optional<EndMarker> of(ConsumerRecord<String, byte[]> record) throws UnreadableEvent {
        if (record.value() != null) {
            // Nearly every record: its headers need not be read to know.
            return Optional.empty();
        }
        var headers = new EventHeaders(record.headers());
        if (!TYPE.equals(headers.type())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EndMarker(
                    CloudEvents.uuid("ce_id", headers.id()),
                    headers.source(),
                    IsoTime.instant(headers.time()),
                    Long.parseLong(headers.epoch())));
        } catch (DateTimeException e) {
            throw new UnreadableEvent("ce_time is not an instant");
        } catch (NumberFormatException e) {
            throw new UnreadableEvent("ce_epoch is not a number");
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent(e.getMessage());
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
