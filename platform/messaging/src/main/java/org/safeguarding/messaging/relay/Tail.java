package org.safeguarding.messaging.relay;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.messaging.EndMarker;
import org.safeguarding.messaging.Envelope;
import org.safeguarding.messaging.UnreadableEvent;

/**
 * The end of the log, from the last record that was acknowledged. Records past it were sent by a leader that stopped
 * before it could say so, or by a database that was put back since. The journal knows the first, and not the second.
 */
final class Tail implements LogReader.Sink {

    private static final int ASKED_AT_ONCE = 500;

    private final CloudEvents cloudEvents;
    private final JournalReader journal;
    private final Map<TopicPartition, Position> known;
    private final long epoch;
    private final List<Envelope> unasked = new ArrayList<>();
    private final Map<TopicPartition, UUID> lastIds = new HashMap<>();
    private long highestEpoch;
    private String strange;

    /**
     * @param known how far each partition was acknowledged; all that is read of others is past it
     * @param epoch the newest of this database
     */
    Tail(CloudEvents cloudEvents, JournalReader journal, Map<TopicPartition, Position> known, long epoch) {
        this.cloudEvents = cloudEvents;
        this.journal = journal;
        this.known = known;
        this.epoch = epoch;
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> read) throws SQLException {
        var partition = new TopicPartition(read.topic(), read.partition());
        var position = known.get(partition);
        boolean acknowledged = position != null && read.offset() < position.next();
        UUID id = null;
        try {
            var marker = EndMarker.of(read);
            if (marker.isPresent()) {
                id = marker.get().id();
                highestEpoch = Math.max(highestEpoch, marker.get().epoch());
            } else {
                var event = cloudEvents.envelope(read);
                id = event.id();
                highestEpoch = Math.max(highestEpoch, event.epoch());
                if (!acknowledged) {
                    ask(event);
                }
            }
        } catch (UnreadableEvent e) {
            strange("The log holds a record that is not an event of this service: " + e.getMessage());
        }
        lastIds.put(partition, id);
        if (acknowledged && position.lastId() != null && !position.lastId().equals(id)) {
            strange("The log was put back: %s has another record at %d".formatted(partition, read.offset()));
        }
    }

    private void ask(Envelope event) throws SQLException {
        // A republish gives such an id to a version that had no event, and so perhaps no row.
        if (!event.id().equals(StoredRecords.eventId(event.subject(), event.recordVersion()))) {
            unasked.add(event);
        }
        if (unasked.size() == ASKED_AT_ONCE) {
            askJournal();
        }
    }

    private void askJournal() throws SQLException {
        if (strange == null && !unasked.isEmpty()) {
            journal.strange(unasked)
                    .ifPresent(id -> strange("The database was put back: its journal does not hold event " + id));
        }
        unasked.clear();
    }

    /** Why the log cannot be that of this database; null if it can. */
    String strange() throws SQLException {
        askJournal();
        if (highestEpoch > epoch) {
            strange("The database was put back: the log is in epoch %d, the database in %d"
                    .formatted(highestEpoch, epoch));
        }
        return strange;
    }

    private void strange(String reason) {
        if (strange == null) {
            strange = reason;
        }
    }

    long highestEpoch() {
        return highestEpoch;
    }

    /** The id of the last record that was read; null if none was, or it has none. */
    UUID lastId(TopicPartition partition) {
        return lastIds.get(partition);
    }
}
