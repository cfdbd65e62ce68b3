package org.safeguarding.plans.child;

import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.Recording;

/**
 * A record of a child that is on the index of another service: it knows for which record of the child it was made, and
 * follows that record through merging and splitting.
 */
@MappedSuperclass
public abstract class FollowingRecord extends ChildRecord {

    private UUID recordedFor;

    protected FollowingRecord() {}

    protected FollowingRecord(UUID childId, Recording recording) {
        super(childId, recording);
        this.recordedFor = childId;
    }

    /** It was put on the wrong child, and follows this one from now on. */
    void follow(UUID child) {
        recordedFor = child;
    }
}
