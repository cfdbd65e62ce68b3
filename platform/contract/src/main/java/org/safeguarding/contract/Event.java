package org.safeguarding.contract;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.safeguarding.contract.fact.Fact;

/**
 * One version of one record, in an envelope of CloudEvents 1.0.
 *
 * @param id unique; a redelivery has the same
 * @param type what happened
 * @param subject the record
 * @param key orders and partitions: the child if the record is about one, otherwise the inspection, the allegation or the list
 * @param time when it was recorded
 * @param epoch 0 or more; a higher one begins when its source publishes every record again, because Kafka or the source's
 *     database has lost some. The highest epoch wins, and within it the highest version
 * @param recordVersion from 1, one more with each change of the record
 * @param authority ONS code of the local authority, for example E08000018
 * @param agency who recorded it
 * @param traceparent W3C trace context of the request, or null
 * @param data the record
 */
public record Event(
        UUID id,
        EventType type,
        UUID subject,
        UUID key,
        Instant time,
        long epoch,
        int recordVersion,
        String authority,
        String agency,
        String traceparent,
        Fact data) {

    public Event {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(agency, "agency");
        if (epoch < 0) {
            throw new IllegalArgumentException("epoch must be 0 or more: " + epoch);
        }
        if (recordVersion < 1) {
            throw new IllegalArgumentException("recordVersion must be 1 or more: " + recordVersion);
        }
        if (!type.kind().factType().isInstance(data)) {
            throw new IllegalArgumentException(
                    type.type() + " does not carry " + data.getClass().getSimpleName());
        }
    }
}
