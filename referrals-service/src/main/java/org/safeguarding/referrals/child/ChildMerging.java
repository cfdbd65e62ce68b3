package org.safeguarding.referrals.child;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;
import org.safeguarding.web.problem.Refusal;

/**
 * Merges two records of one child, and splits them again. Everything that was recorded about the record that is merged moves to
 * the child that stays, in the same transaction; splitting moves exactly that back. What is recorded after the merge stays with
 * the child it was recorded about.
 */
@ApplicationScoped
public class ChildMerging {

    private final Children children;
    private final ChildMerges merges;
    private final List<ChildRecordRepository<?>> repositories;
    private final Records records;
    private final EntityManager entityManager;

    ChildMerging(
            Children children,
            ChildMerges merges,
            @All List<ChildRecordRepository<?>> repositories,
            Records records,
            EntityManager entityManager) {
        this.children = children;
        this.merges = merges;
        this.repositories = repositories;
        this.records = records;
        this.entityManager = entityManager;
    }

    /**
     * The record is another one of the child that it is merged into. 400 if that is itself; 404 or 422 if one of them is no child
     * of the authority; 409 if one of them was merged before, they have different NHS numbers, or what was recorded about the two cannot be of one
     * child.
     *
     * @param version of the record that is merged
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Child merge(UUID id, int version, NewMerge merge, Recording recording) {
        if (id.equals(merge.into())) {
            throw Refusal.invalid("/into", "itself", "A child is not merged with itself.");
        }
        Child stays = lockBoth(id, merge.into(), recording);
        Child child = children.get(id);
        child.requireVersion(version);
        child.requireStanding();
        stays.requireStanding();
        requireOneNhsNumber(child, stays);
        repositories.forEach(repository -> repository.requireMovable(id, stays.id()));
        List<UUID> moved = moveAll(id, stays.id(), recording, merge.reason());
        entityManager.persist(new ChildMerge(id, stays.id(), moved, recording));
        child.mergeInto(stays.id(), recording);
        save(child, merge.reason());
        stays.met("absorbed", recording);
        save(stays, merge.reason());
        return child;
    }

    /** The record is one of a child of its own after all. 409 if it is not merged, or the other one was merged since. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Child split(UUID id, int version, NewSplit split, Recording recording) {
        UUID into = Optional.ofNullable(children.get(id).mergedInto())
                .orElseThrow(() -> Refusal.conflict("not-merged", "The record is not merged into another."));
        Child stayed = lockBoth(id, into, recording);
        Child child = children.get(id);
        child.requireVersion(version);
        stayed.requireStanding();
        ChildMerge merge = merges.standing(id);
        Set<UUID> moved = new HashSet<>(merge.moved());
        move(into, id, record -> moved.contains(record.id()), recording, split.reason());
        merge.split(recording);
        child.split(recording);
        save(child, split.reason());
        stayed.met("parted", recording);
        save(stayed, split.reason());
        return child;
    }

    /** Locks two records in one order, whoever asks, so that nobody waits for each other; gives the second. */
    private Child lockBoth(UUID id, UUID other, Recording recording) {
        children.get(id);
        String authority = recording.by().authority();
        Stream.of(id, other).sorted().forEach(each -> children.lockedOf(authority, each));
        return children.lockedOf(authority, other)
                .orElseThrow(() -> Refusal.unprocessable(
                        "/into", "child-not-known", "There is no such child on the index of the authority."));
    }

    private void requireOneNhsNumber(Child child, Child stays) {
        long numbers = Stream.concat(children.recordsOf(child), children.recordsOf(stays))
                .map(Child::nhsNumber)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        if (numbers > 1) {
            throw Refusal.conflict(
                    "different-nhs-numbers",
                    "The records have different NHS numbers: they are of two children, or one of the numbers is to be"
                            + " corrected first.");
        }
    }

    /** Until there are none: whoever was still at work on one of them may have made another. */
    private List<UUID> moveAll(UUID from, UUID to, Recording recording, String reason) {
        List<UUID> all = new ArrayList<>();
        List<UUID> moved;
        do {
            moved = move(from, to, _ -> true, recording, reason);
            all.addAll(moved);
        } while (!moved.isEmpty());
        return all;
    }

    private List<UUID> move(UUID from, UUID to, Predicate<ChildRecord> which, Recording recording, String reason) {
        List<? extends ChildRecord> moving = repositories.stream()
                .flatMap(repository -> repository.ofChild(from).stream())
                .filter(which)
                .toList();
        for (ChildRecord record : moving) {
            entityManager.refresh(record, LockModeType.PESSIMISTIC_WRITE);
            records.move(record, to, recording, reason);
        }
        return moving.stream().map(ChildRecord::id).toList();
    }

    private void save(Child child, String reason) {
        records.save(child, reason);
        children.remember(child);
    }
}
