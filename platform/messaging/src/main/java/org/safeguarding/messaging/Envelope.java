package org.safeguarding.messaging;

import java.time.Instant;
import java.util.UUID;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;

/**
 * An event without its data: the headers of its Kafka record. The other components are those of {@link Event}.
 *
 * @param schemaVersion of the data: that of the kind of record, or an earlier one if the event was made earlier
 */
public record Envelope(
        UUID id,
        EventType type,
        int schemaVersion,
        UUID subject,
        UUID key,
        Instant time,
        long epoch,
        int recordVersion,
        String authority,
        String agency,
        String traceparent) {

    public static Envelope of(Event event) {
        return new Envelope(
                event.id(),
                event.type(),
                event.type().kind().version(),
                event.subject(),
                event.key(),
                event.time(),
                event.epoch(),
                event.recordVersion(),
                event.authority(),
                event.agency(),
                event.traceparent());
    }

    /** The same event, as it is sent in this epoch. */
    public Envelope in(long sentIn) {
        return new Envelope(
                id, type, schemaVersion, subject, key, time, sentIn, recordVersion, authority, agency, traceparent);
    }
}
