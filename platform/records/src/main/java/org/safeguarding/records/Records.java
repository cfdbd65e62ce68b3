package org.safeguarding.records;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.safeguarding.contract.Event;
import org.safeguarding.messaging.outbox.Outbox;
import org.safeguarding.records.RecordEntity.Happening;
import org.safeguarding.web.audit.AuditLog;

/** Saves a record with its audit entry and its event, in one transaction; nothing if nothing happened to it. */
@ApplicationScoped
public class Records {

    private final EntityManager entityManager;
    private final AuditLog audit;
    private final Outbox outbox;

    Records(EntityManager entityManager, AuditLog audit, Outbox outbox) {
        this.entityManager = entityManager;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void save(RecordEntity record) {
        save(record, null);
    }

    /**
     * @param reason why it was done, for the audit; or null
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void save(RecordEntity record, String reason) {
        record.takeHappening().ifPresent(happening -> {
            if (record.version() == 1) {
                entityManager.persist(record);
            }
            audit.changed(
                    record.audited(), happening.action(), happening.recording().by(), reason);
            if (happening.type() != null) {
                outbox.append(event(record, happening));
            }
        });
    }

    private static Event event(RecordEntity record, Happening happening) {
        return new Event(
                RecordId.next(),
                happening.type(),
                record.id(),
                record.partitionKey(),
                happening.recording().at(),
                record.version(),
                record.authority(),
                happening.recording().by().agency(),
                traceparent(),
                record.fact());
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }
}
