package org.safeguarding.plans.child;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguarding.records.Moving;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;

/**
 * Moves records from child to child, whatever their kind: with a child whose records are merged or split, or by hand.
 *
 * <p>Two merged children may each have an open plan. That was so before anyone knew that they were one child, so neither is
 * touched: the child is shown with both until one is ended.
 */
@ApplicationScoped
public class FollowingRecords {

    private static final String REASON = "Records of the child were merged or split.";

    private final List<FollowingRepository<?>> repositories;
    private final KnownChildren children;
    private final Records records;

    FollowingRecords(@All List<FollowingRepository<?>> repositories, KnownChildren children, Records records) {
        this.repositories = repositories;
        this.children = children;
        this.records = records;
    }

    /** The tables that hold records of children. */
    Stream<String> tables() {
        return repositories.stream().map(FollowingRepository::table);
    }

    /**
     * What was recorded for any of these is now the child's. Says what is, not what changed: it may be called again.
     *
     * @param those records of the child, the one that stands for them included
     * @param child the record that stands for all of them
     */
    @Transactional(TxType.MANDATORY)
    void follow(Set<UUID> those, UUID child, Recording recording) {
        for (FollowingRepository<?> repository : repositories) {
            repository.astray(those, child).forEach(record -> records.move(record, child, recording.because(REASON)));
        }
    }

    /** Moves a record that was put on the wrong child; 409 if the child is not one to plan for, 422 if it is not known. */
    @Transactional(TxType.MANDATORY)
    public void move(FollowingRecord record, Moving request, Recording recording) {
        children.forPlan(request.childId(), record.authority());
        if (!request.childId().equals(record.childId())) {
            record.follow(request.childId());
            records.move(record, request.childId(), recording);
        }
    }
}
