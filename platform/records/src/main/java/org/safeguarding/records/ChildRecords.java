package org.safeguarding.records;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Everything that this service has recorded about a child, of whatever kind. */
@ApplicationScoped
public class ChildRecords {

    private final List<ChildRecordRepository<?>> repositories;

    ChildRecords(@All List<ChildRecordRepository<?>> repositories) {
        this.repositories = repositories;
    }

    /** Every record of the child in the order of recording, of every agency and voided ones too. */
    @Transactional(TxType.MANDATORY)
    public List<ChildRecord> of(UUID child) {
        return repositories.stream()
                .<ChildRecord>flatMap(repository -> repository.ofChild(child).stream())
                .sorted(Comparator.comparing(ChildRecord::recordedAt).thenComparing(ChildRecord::id))
                .toList();
    }

    /**
     * The records on which somebody still has work to do, in the order of recording. A person closes them when the child has
     * died or grown up: only a person knows with what reason, and whether the leaving care service goes on.
     */
    @Transactional(TxType.MANDATORY)
    public List<ChildRecord> openOf(UUID child) {
        return of(child).stream().filter(ChildRecord::isOpen).toList();
    }

    /** Refuses with 409 records that could not all be about one child, such as two open referrals. */
    public void requireMovable(UUID from, UUID to) {
        repositories.forEach(repository -> repository.requireMovable(from, to));
    }
}
