package org.safeguarding.messaging.inbox;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.safeguarding.contract.Event;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.messaging.UnreadableEvent;

/**
 * A record and its event, which is read once however often the batch is tried.
 *
 * @param event null if the record is not an event
 * @param unreadable why it is not, otherwise null
 */
record Received(ConsumerRecord<String, byte[]> record, Event event, String unreadable) {

    static List<Received> read(CloudEvents codec, Iterable<ConsumerRecord<String, byte[]>> records) {
        var received = new ArrayList<Received>();
        for (var record : records) {
            received.add(read(codec, record));
        }
        return received;
    }

    private static Received read(CloudEvents codec, ConsumerRecord<String, byte[]> record) {
        try {
            return new Received(record, codec.read(record), null);
        } catch (UnreadableEvent e) {
            return new Received(record, null, e.getMessage());
        }
    }

    TopicPartition partition() {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** This record as one that could be read but not applied. */
    Received failedBy(String reason) {
        return new Received(record, null, reason);
    }
}
