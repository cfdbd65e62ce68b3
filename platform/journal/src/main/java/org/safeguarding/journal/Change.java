package org.safeguarding.journal;

import java.time.Instant;
import java.util.UUID;
import org.safeguarding.contract.EventType;

/**
 * One thing that happened to a record: a row of the journal.
 *
 * @param kind of the record, for example contact
 * @param version that this made, from 1; null if what it happened to has no versions
 * @param action what was done, for example received
 * @param by who recorded it
 * @param performedBy who took the step; null in a load
 * @param recordedAt when it was recorded; earlier than now only in a load
 * @param reason why, or null
 * @param traceparent W3C trace context of the request, or null
 * @param state the record from then on, as JSON by its fields; null if it is no record of this service
 * @param event null if nobody hears of it
 */
public record Change(
        String kind,
        UUID record,
        Integer version,
        String action,
        Actor by,
        String performedBy,
        Instant recordedAt,
        String reason,
        String traceparent,
        byte[] state,
        Event event) {

    /**
     * What others hear.
     *
     * @param key orders the events: the child, or the inspection or allegation where the record is about none
     * @param fact the data of the event, byte for byte as it is sent
     */
    public record Event(EventType type, UUID key, byte[] fact) {}
}
