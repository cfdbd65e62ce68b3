package org.safeguarding.referrals.child;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.records.RecordEntity;

/**
 * What somebody still has to do about a child. A person closes it when the child has died or is grown up: nothing is closed by
 * itself, since only a person knows with what reason, and whether the leaving care service goes on.
 */
@ApplicationScoped
public class OpenWork {

    private final List<ChildRecordRepository<?>> repositories;

    OpenWork(@All List<ChildRecordRepository<?>> repositories) {
        this.repositories = repositories;
    }

    /** The records of the child that are open, oldest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<? extends ChildRecord> of(UUID child) {
        return repositories.stream()
                .flatMap(repository -> repository.ofChild(child).stream())
                .filter(ChildRecord::isOpen)
                .sorted(Comparator.comparing(RecordEntity::recordedAt).thenComparing(RecordEntity::id))
                .toList();
    }
}
