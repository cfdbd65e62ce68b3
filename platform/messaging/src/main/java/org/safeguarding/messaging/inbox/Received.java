package org.safeguarding.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.safeguarding.contract.Event;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.messaging.EndMarker;
import org.safeguarding.messaging.Envelope;
import org.safeguarding.messaging.UnreadableEvent;

/**
 * A record and what it is, which is read once however often the batch is tried. One of the three is not null.
 *
 * @param record without its headers if it is an event: in memory they take twice as much as all the rest
 * @param event the event that the record is
 * @param marker the end marker that the record is
 * @param unreadable why it is neither
 */
record Received(ConsumerRecord<String, byte[]> record, Event event, EndMarker marker, String unreadable) {

    private static final Headers NONE = new RecordHeaders(List.of());

    /** On all cores. */
    static List<Received> read(CloudEvents codec, List<ConsumerRecord<String, byte[]>> records) {
        return records.parallelStream().map(record -> read(codec, record)).toList();
    }

    private static Received read(CloudEvents codec, ConsumerRecord<String, byte[]> record) {
        try {
            var marker = EndMarker.of(record).orElse(null);
            return marker == null
                    ? new Received(with(NONE, record), codec.read(record), null, null)
                    : new Received(record, null, marker, null);
        } catch (UnreadableEvent e) {
            return new Received(record, null, null, e.getMessage());
        }
    }

    TopicPartition partition() {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** The epoch of the record, also of one that cannot be read; the other one if it names none. */
    long epochOr(long other) {
        if (event != null) {
            return event.epoch();
        }
        var header = record.headers().lastHeader("ce_epoch");
        if (header == null || header.value() == null) {
            return other;
        }
        try {
            return Math.max(0, Long.parseLong(new String(header.value(), UTF_8)));
        } catch (NumberFormatException e) {
            return other;
        }
    }

    /** This record as one that could be read but not applied: with the headers of its event, and no others. */
    Received failedBy(CloudEvents codec, String reason) {
        var headers = codec.record(Envelope.of(event), record.value()).headers();
        return new Received(with(headers, record), null, null, reason);
    }

    private static ConsumerRecord<String, byte[]> with(Headers headers, ConsumerRecord<String, byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                headers,
                Optional.empty());
    }
}
