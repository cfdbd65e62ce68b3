package org.safeguarding.referrals.child;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.problem.Refusal;

/** Takes a record off the index that should never have been put there. */
@ApplicationScoped
public class ChildVoiding {

    private final ChildIndex index;
    private final ChildChanges changes;
    private final List<ChildRecordRepository<?>> repositories;

    ChildVoiding(ChildIndex index, ChildChanges changes, @All List<ChildRecordRepository<?>> repositories) {
        this.index = index;
        this.changes = changes;
        this.repositories = repositories;
    }

    /**
     * The record stays readable and nobody is related to it or found by it any more. 409 if it was merged, another was merged
     * into it, or anything that stands is recorded about it: nothing recorded about a real child is lost by it.
     *
     * @param child locked, so that nothing is recorded about it meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Child markVoided(Child child, Voiding voiding, Recording recording) {
        child.requireStanding();
        if (index.recordsOf(child).size() > 1) {
            throw Refusal.conflict("has-merged-records", "Another record was merged into this one: split it first.");
        }
        long standing = repositories.stream()
                .flatMap(repository -> repository.ofChild(child.id()).stream())
                .filter(record -> !record.isVoided())
                .count();
        if (standing > 0) {
            throw Refusal.conflict(
                    "has-records",
                    "Records about the child stand, %d of them: void those first, or merge the child with the one that they are about."
                            .formatted(standing));
        }
        changes.relate(child, List.of(), recording);
        child.markVoided(recording);
        index.save(child, voiding.reason());
        return child;
    }
}
