package org.safeguarding.metrics.timeline;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.fact.Fact;

/**
 * One version of one record, as its event reported it.
 *
 * @param id the record
 * @param epoch of its topic; within the highest, the newest version is the current state of the record
 * @param version from 1
 * @param authority ONS code of the local authority that counts it
 * @param agency who recorded this version
 * @param recordedAt when what it says was recorded, which a move to another child leaves as it was; the fact has the day
 *     it happened
 */
public record RecordVersion(
        UUID id,
        RecordKind kind,
        long epoch,
        int version,
        String authority,
        String agency,
        Instant recordedAt,
        Fact fact) {

    public RecordVersion {
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(fact, "fact");
    }

    public static RecordVersion of(Event event) {
        return new RecordVersion(
                event.subject(),
                event.type().kind(),
                event.epoch(),
                event.recordVersion(),
                event.authority(),
                event.agency(),
                event.time(),
                event.data());
    }

    /** Whether this takes the place of the other version of the record. */
    boolean isNewerThan(RecordVersion other) {
        return epoch == other.epoch ? version > other.version : epoch > other.epoch;
    }

    /** True if both have the same content; their epochs may differ. */
    boolean saysSameAs(RecordVersion other) {
        return equals(other.inEpoch(epoch));
    }

    private RecordVersion inEpoch(long epoch) {
        return new RecordVersion(id, kind, epoch, version, authority, agency, recordedAt, fact);
    }
}
