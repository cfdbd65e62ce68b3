package org.safeguarding.web.audit;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.safeguarding.web.security.Actor;
import org.safeguarding.web.security.Caller;

/** The audit: every write and every read of a record about a child, with who and what and why. */
@ApplicationScoped
public class AuditLog {

    private final EntityManager entityManager;
    private final Clock clock;
    private final Caller caller;

    AuditLog(EntityManager entityManager, Clock clock, Caller caller) {
        this.entityManager = entityManager;
        this.clock = clock;
        this.caller = caller;
    }

    /** A record was changed; in the same transaction as the change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(AuditedRecord record, String action, Actor by, String reason) {
        entityManager.persist(new AuditEntry(clock.instant(), by, action, record, reason, traceId()));
    }

    /** A record was read by the caller. */
    @Transactional
    public void read(AuditedRecord record) {
        read(record, null);
    }

    /** As {@link #read(AuditedRecord)}, where the caller had to say why. */
    @Transactional
    public void read(AuditedRecord record, String purpose) {
        entityManager.persist(new AuditEntry(clock.instant(), caller.actor(), "read", record, purpose, traceId()));
    }

    /** Everything that was done to a record, and everybody who read it, oldest first. */
    @Transactional
    public List<AuditView> of(UUID record) {
        return entityManager
                .createQuery("from AuditEntry where recordId = :record order by id", AuditEntry.class)
                .setParameter("record", record)
                .getResultStream()
                .map(AuditEntry::view)
                .toList();
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
