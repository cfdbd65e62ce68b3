package org.safeguarding.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.safeguarding.records.RecordEntity.Happening;

/** What records said, version by version. */
@ApplicationScoped
public class Versions {

    private final EntityManager entityManager;

    Versions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(RecordEntity record, Happening happening, String reason) {
        entityManager.persist(new RecordVersion(record, happening, reason));
    }

    /**
     * The versions of a record, oldest first. There are as many as changes were made to it; of a record that is older than
     * this history the first ones are missing.
     */
    @Transactional
    public List<VersionView> of(UUID record) {
        return entityManager
                .createQuery("from RecordVersion where id.record = :record order by id.version", RecordVersion.class)
                .setParameter("record", record)
                .getResultStream()
                .map(RecordVersion::view)
                .toList();
    }
}
