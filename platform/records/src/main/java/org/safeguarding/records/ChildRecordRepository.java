package org.safeguarding.records;

import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.web.security.Caller;

/** The records of one kind that are about children. Whoever has all beans of this type has all records of a child. */
public abstract class ChildRecordRepository<T extends ChildRecord> extends RecordRepository<T> {

    protected ChildRecordRepository(Class<T> type, RecordKind kind, Caller caller) {
        super(type, kind, caller);
    }

    /**
     * Every record of the child, oldest first, whoever made it and voided ones too: to decide by, to move, and to answer
     * for; not to list to a caller.
     */
    public List<T> ofChild(UUID child) {
        return list("childId = ?1 order by id", child);
    }

    /**
     * Refuses with 409, before any record of a child moves to another, what could not be of one child: two open referrals, for
     * example. By default nothing is.
     */
    public void requireMovable(UUID from, UUID to) {}
}
