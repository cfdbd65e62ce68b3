package org.safeguarding.plans.child;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.web.security.Caller;

/** The records of one kind that follow their children. */
public abstract class FollowingRepository<T extends FollowingRecord> extends ChildRecordRepository<T> {

    private final String table;

    protected FollowingRepository(Class<T> type, RecordKind kind, Caller caller) {
        super(type, kind, caller);
        this.table = kind.slug().replace('-', '_');
    }

    /** The table that holds the records; it is called as their kind is. */
    String table() {
        return table;
    }

    /**
     * The last day on which something was done for a record; null if it was not done.
     *
     * @param query in Hibernate's query language, with the id as its parameter
     */
    protected final LocalDate last(String query, UUID id) {
        return getSession()
                .createSelectionQuery(query, LocalDate.class)
                .setParameter(1, id)
                .getSingleResultOrNull();
    }

    /** The records that were made for one of these and are another child's now, locked. */
    List<T> astray(Set<UUID> those, UUID child) {
        return find("recordedFor in ?1 and childId <> ?2 order by id", those, child)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
