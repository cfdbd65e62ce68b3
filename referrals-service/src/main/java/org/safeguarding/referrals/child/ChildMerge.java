package org.safeguarding.referrals.child;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeguarding.records.RecordId;
import org.safeguarding.records.Recording;

/** Which records were moved when one record of a child was merged into another, so that it can be undone. */
@Entity
@Table(name = "child_merge")
class ChildMerge {

    @Id
    private UUID id;

    @Column(name = "child_id")
    private UUID childId;

    @Column(name = "into_id")
    private UUID intoId;

    private List<UUID> moved;

    @Column(name = "merged_at")
    private Instant mergedAt;

    @Column(name = "split_at")
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
