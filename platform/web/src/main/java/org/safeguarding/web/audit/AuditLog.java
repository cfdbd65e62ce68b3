package org.safeguarding.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.safeguarding.journal.Actor;
import org.safeguarding.journal.Change;
import org.safeguarding.journal.Journal;
import org.safeguarding.journal.RecordAt;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.trace.Trace;

/** Notes what the audit keeps: each read of a record about a child, and changes of what is no record of this service. */
@ApplicationScoped
public class AuditLog {

    private final EntityManager entityManager;
    private final Journal journal;
    private final Clock clock;
    private final Caller caller;

    AuditLog(EntityManager entityManager, Journal journal, Clock clock, Caller caller) {
        this.entityManager = entityManager;
        this.journal = journal;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Something happened that is no step of a record of this service, for example a publication; in the same transaction.
     *
     * @param version null if it has no versions
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(String kind, UUID id, Integer version, String action, Actor by, String reason) {
        journal.add(new Change(
                kind, id, version, action, by, by.id(), clock.instant(), reason, Trace.parent(), null, null));
    }

    /** A record was read by the caller. */
    @Transactional
    public void read(RecordAt record) {
        read(record, null);
    }

    /** As {@link #read(RecordAt)}, where the caller had to say why. */
    @Transactional
    public void read(RecordAt record, String purpose) {
        entityManager.persist(new AuditEntry(clock.instant(), caller.actor(), "read", record, purpose, Trace.id()));
    }
}
