package org.safeguarding.referrals.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.ChildRecords;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;
import org.safeguarding.web.problem.Refusal;

/**
 * Merges two records of one child, and splits them again. Everything that was recorded about the merged record moves to the
 * child that stays, in the same transaction; splitting moves exactly that back. What is recorded after the merge stays with the
 * child it was recorded about.
 */
@ApplicationScoped
public class ChildMerging {

    private final ChildIndex index;
    private final ChildRepository children;
    private final ChildMergeRepository merges;
    private final ChildRecords about;
    private final Records records;
    private final EntityManager entityManager;

    ChildMerging(
            ChildIndex index,
            ChildRepository children,
            ChildMergeRepository merges,
            ChildRecords about,
            Records records,
            EntityManager entityManager) {
        this.index = index;
        this.children = children;
        this.merges = merges;
        this.about = about;
        this.records = records;
        this.entityManager = entityManager;
    }

    /** Locks the record that is merged and the child that stays. 400 if they are one; 404 or 422 if one is not on the index. */
    @Transactional(TxType.MANDATORY)
    public Child lockToMerge(UUID id, NewMerge request) {
        if (id.equals(request.into())) {
            throw Refusal.invalid("/into", "itself", "A child is not merged with itself.");
        }
        return lockBoth(id, request.into());
    }

    /**
     * Merges a record into that of the same child. 409 if one of them was merged before, they have different NHS numbers, or
     * what was recorded about the two cannot be about one child.
     *
     * @param child from {@link #lockToMerge}
     */
    @Transactional(TxType.MANDATORY)
    public void merge(Child child, NewMerge request, Recording recording) {
        Child stays = children.get(request.into());
        child.requireStanding();
        stays.requireStanding();
        requireOneNhsNumber(child, stays);
        about.requireMovable(child.id(), stays.id());
        List<UUID> moved = moveAll(child.id(), stays.id(), recording);
        merges.persist(new ChildMerge(child.id(), stays.id(), moved, recording));
        child.mergeInto(stays.id(), recording);
        stays.met("absorbed", recording);
        index.save(stays);
    }

    /** Locks the merged record and the child that stayed. 404 if it is not on the index; 409 if it is not merged. */
    @Transactional(TxType.MANDATORY)
    public Child lockToSplit(UUID id, NewSplit request) {
        return lockBoth(id, into(children.get(id)));
    }

    /**
     * Splits a record off again. 409 if it is not merged, or the child that stayed was itself merged since.
     *
     * @param child from {@link #lockToSplit}
     */
    @Transactional(TxType.MANDATORY)
    public void split(Child child, NewSplit request, Recording recording) {
        Child stayed = children.get(into(child));
        stayed.requireStanding();
        ChildMerge merge = merges.standing(child.id());
        move(stayed.id(), child.id(), record -> merge.moved().contains(record.id()), recording);
        merge.split(recording);
        child.split(recording);
        stayed.met("parted", recording);
        index.save(stayed);
    }

    private static UUID into(Child child) {
        if (child.mergedInto() == null) {
            throw Refusal.conflict("not-merged", "The record is not merged into another.");
        }
        return child.mergedInto();
    }

    /** Locks both in the order of their ids, so that two calls never wait for each other; returns the first. */
    private Child lockBoth(UUID id, UUID other) {
        Child child = children.get(id);
        long locked = Stream.of(id, other)
                .sorted()
                .flatMap(each -> children.lockedOf(child.authority(), each).stream())
                .count();
        if (locked < 2) {
            throw ChildRepository.notKnown("/into");
        }
        return child;
    }

    private void requireOneNhsNumber(Child child, Child stays) {
        long numbers = Stream.concat(children.recordsOf(child), children.recordsOf(stays))
                .map(record -> record.identity().nhsNumber())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        if (numbers > 1) {
            String rule = "The records have different NHS numbers. If they are about one child, correct one first.";
            throw Refusal.conflict("different-nhs-numbers", rule);
        }
    }

    /** Until there are none: a transaction that had one of them locked may have made another. */
    private List<UUID> moveAll(UUID from, UUID to, Recording recording) {
        List<UUID> all = new ArrayList<>();
        List<UUID> moved;
        do {
            moved = move(from, to, _ -> true, recording);
            all.addAll(moved);
        } while (!moved.isEmpty());
        return all;
    }

    private List<UUID> move(UUID from, UUID to, Predicate<ChildRecord> which, Recording recording) {
        List<ChildRecord> moving = about.of(from).stream().filter(which).toList();
        for (ChildRecord record : moving) {
            entityManager.refresh(record, LockModeType.PESSIMISTIC_WRITE);
            records.move(record, to, recording);
        }
        return moving.stream().map(ChildRecord::id).toList();
    }
}
