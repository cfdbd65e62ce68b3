package org.safeguarding.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.safeguarding.contract.Event;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.messaging.EndMarker;
import org.safeguarding.messaging.UnreadableEvent;

/**
 * A record and what it is, which is read once however often the batch is tried. One of the three is not null.
 *
 * @param event the event that the record is
 * @param marker the end marker that the record is
 * @param unreadable why it is neither
 */
record Received(ConsumerRecord<String, byte[]> record, Event event, EndMarker marker, String unreadable) {

    static List<Received> read(CloudEvents codec, Iterable<ConsumerRecord<String, byte[]>> records) {
        var received = new ArrayList<Received>();
        for (var record : records) {
            received.add(read(codec, record));
        }
        return received;
    }

    private static Received read(CloudEvents codec, ConsumerRecord<String, byte[]> record) {
        try {
            var marker = EndMarker.of(record).orElse(null);
            return new Received(record, marker == null ? codec.read(record) : null, marker, null);
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

    /** This record as one that could be read but not applied. */
    Received failedBy(String reason) {
        return new Received(record, null, null, reason);
    }
}
