package org.safeguarding.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.safeguarding.web.audit.AuditLog;

/** Saves a record with its version, its audit entry and its event in one transaction. Does nothing if nothing happened to it. */
@ApplicationScoped
public class Records {

    private final EntityManager entityManager;
    private final Versions versions;
    private final AuditLog audit;

    Records(EntityManager entityManager, Versions versions, AuditLog audit) {
        this.entityManager = entityManager;
        this.versions = versions;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void save(RecordEntity record) {
        record.takeHappening().ifPresent(happening -> {
            if (record.version() == 1) {
                entityManager.persist(record);
            }
            versions.keep(record, happening);
            Recording recording = happening.recording();
            audit.changed(record.audited(), happening.action(), recording.by(), recording.reason());
        });
    }

    /**
     * Moves a record to another child, in two versions. The first is published under the child it leaves and no longer counts
     * there. The second is published under the child it reaches. So consumers of events need not know about merging. A consumer
     * may receive the newer version first; the older one then changes nothing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(ChildRecord record, UUID toChild, Recording recording) {
        record.leave(recording);
        save(record);
        record.arrive(toChild, recording);
        save(record);
    }
}
