package org.safeguarding.records;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.UUID;

/**
 * A record about one child. Where the child turns out to be another one that is on the index already, its records move
 * there: {@link Records#move}.
 */
@MappedSuperclass
public abstract class ChildRecord extends RecordEntity {

    private UUID childId;

    @Transient
    private transient boolean leaving;

    protected ChildRecord() {}

    protected ChildRecord(UUID childId, Recording recording) {
        super(recording);
        this.childId = childId;
    }

    /** True while somebody has work to do on it, which ends when the child dies or grows up. By default nobody has. */
    public boolean isOpen() {
        return false;
    }

    /** Published under the child whom it leaves, as one that counts there no more. */
    void leave(Recording recording) {
        leaving = true;
        happened(kind().moved(), recording);
    }

    /** Published under the child whose it is now. */
    void arrive(UUID toChild, Recording recording) {
        leaving = false;
        childId = toChild;
        happened(kind().moved(), recording);
    }

    @Override
    final boolean isLeaving() {
        return leaving;
    }

    @Override
    protected final UUID partitionKey() {
        return childId;
    }

    public final UUID childId() {
        return childId;
    }
}
