package org.safeguarding.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.safeguarding.records.RecordEntity.Happening;

/** What records said, version by version. */
@ApplicationScoped
public class Versions {

    private final EntityManager entityManager;

    Versions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(RecordEntity record, Happening happening) {
        entityManager.persist(new RecordVersion(record, happening));
    }

    /**
     * What a record said, version by version, oldest first. The last version is what it says now. A record that is older than this
     * history lacks its first versions, but never the last; who made that one is then unknown.
     */
    @Transactional
    public List<VersionView> of(RecordEntity record) {
        List<VersionView> versions = entityManager
                .createQuery("from RecordVersion where id.record = :record order by id.version", RecordVersion.class)
                .setParameter("record", record.id())
                .getResultStream()
                .map(RecordVersion::view)
                .collect(Collectors.toCollection(ArrayList::new));
        if (versions.isEmpty() || versions.getLast().version() < record.version()) {
            versions.add(new VersionView(
                    record.version(), null, null, null, null, null, RecordState.read(RecordState.write(record))));
        }
        return List.copyOf(versions);
    }
}
