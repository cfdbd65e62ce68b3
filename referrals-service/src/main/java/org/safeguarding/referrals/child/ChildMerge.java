package org.safeguarding.referrals.child;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeguarding.records.RecordId;
import org.safeguarding.records.Recording;

/** Which records were moved when one record of a child was merged into another, so that it can be undone. */
@Entity
class ChildMerge {

    @Id
    private UUID id;

    private UUID childId;

    private UUID intoId;

    private List<UUID> moved;

    private Instant mergedAt;

    private Instant splitAt;

    protected ChildMerge() {}

    ChildMerge(UUID childId, UUID intoId, List<UUID> moved, Recording recording) {
        this.id = RecordId.next();
        this.childId = childId;
        this.intoId = intoId;
        this.moved = moved;
        this.mergedAt = recording.at();
    }

    /** The ids of the records that moved. */
    List<UUID> moved() {
        return moved;
    }

    void split(Recording recording) {
        splitAt = recording.at();
    }
}
