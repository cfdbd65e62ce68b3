package org.safeguarding.records;

import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.web.security.Caller;

/** The records of one kind that are about children. All beans of this type together hold all records of a child. */
public abstract class ChildRecordRepository<T extends ChildRecord> extends RecordRepository<T> {

    private final Finder<T> ofChild = finder(RecordKind.CHILD, "childId", ChildRecord::childId);

    protected ChildRecordRepository(Class<T> type, RecordKind kind, Caller caller) {
        super(type, kind, caller);
    }

    /**
     * Every record of the child, oldest first, from every agency and voided ones included. Use it to move records and to answer a
     * subject access request, never to list records to a caller.
     */
    public List<T> ofChild(UUID child) {
        atHand.write();
        return list("childId = ?1 order by id", child);
    }

    /** As {@link #ofChild}, to decide about a child that is locked: see {@link Finder}. */
    public List<T> aboutChild(UUID child) {
        return ofChild.by(child);
    }

    /**
     * Refuses with 409, before any record moves from one child to another, what one child cannot have, such as two open
     * referrals. By default it refuses nothing.
     */
    public void requireMovable(UUID from, UUID to) {}
}
