package org.safeguarding.records;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.UUID;

/**
 * A record about one child. If the child turns out to be on the index already, its records move there: see
 * {@link Records#move}.
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

    /** True while there is work to do on it, which ends when the child dies or grows up. False by default. */
    public boolean isOpen() {
        return false;
    }

    /** Publishes the record under the child it leaves, where it no longer counts. */
    void leave(Recording recording) {
        leaving = true;
        happened(kind().moved(), recording);
    }

    /** Publishes the record under the child it now belongs to. */
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
