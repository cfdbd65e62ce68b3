package org.safeguarding.referrals.child;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.hibernate.SessionCheckMode;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.RecordRepository;
import org.safeguarding.referrals.child.CandidateQuery.Found;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;

@Singleton
class ChildRepository extends RecordRepository<Child> {

    private final Caller caller;
    private final ChildrenAtHand atHand;

    ChildRepository(Caller caller, ChildrenAtHand atHand) {
        super(Child.class, RecordKind.CHILD, caller);
        this.caller = caller;
        this.atHand = atHand;
    }

    /** Finds a child that was saved from now on by what is new of it, although it is written only when the transaction ends. */
    void remember(Child child) {
        atHand.add(child);
    }

    /** True if no other transaction can change the child until this one ends. */
    boolean isLocked(Child child) {
        LockMode mode = getSession().getCurrentLockMode(child);
        return mode == LockMode.WRITE || mode == LockMode.PESSIMISTIC_WRITE;
    }

    /** Locks a child and reads it again, so that a change that another transaction has just made is not lost. */
    void lock(Child child) {
        if (!isLocked(child)) {
            getEntityManager().refresh(child, LockModeType.PESSIMISTIC_WRITE);
        }
    }

    /** The child of the authority, locked until the transaction ends and read again. */
    Optional<Child> lockedOf(String authority, UUID id) {
        Optional<Child> found = Optional.ofNullable(findById(id))
                .filter(child -> child.authority().equals(authority));
        found.ifPresent(this::lock);
        return found;
    }

    /** Refuses, with 422, another child that is named. */
    static Refusal notKnown(String pointer) {
        return Refusal.unprocessable(
                pointer, "child-not-known", "There is no such child on the index of the authority.");
    }

    /** The child that a record was merged into, however often; the record itself, if it was not. */
    Child survivor(Child record) {
        Child child = record;
        while (child.mergedInto() != null) {
            child = findById(child.mergedInto());
        }
        return child;
    }

    /** The record, and those that were merged into it, and so on. */
    Stream<Child> recordsOf(Child child) {
        return Stream.concat(
                Stream.of(child), list("mergedInto", child.id()).stream().flatMap(this::recordsOf));
    }

    /** Every record of the authority that the identity could mean, those with one of its identifiers first. */
    List<Child> alike(String authority, ChildIdentity identity) {
        List<Found> found = getSession()
                .doReturningWork(connection -> CandidateQuery.find(connection, authority, List.of(identity)));
        return standing(authority, identity, found.getFirst().ids());
    }

    /**
     * As {@link #alike}, to put a child on the index if it is not there. Of two transactions that ask for one name the second
     * waits for the first, and finds its child. Children who have one of the identifiers are locked.
     */
    List<Child> alikeAlone(String authority, ChildIdentity identity) {
        Set<UUID> ids = atHand.found(identity).orElseGet(() -> lookUpOne(authority, identity));
        return standing(authority, identity, ids);
    }

    private Set<UUID> lookUpOne(String authority, ChildIdentity identity) {
        Found found = lookUp(authority, List.of(identity)).getFirst();
        lockAll(found.identified());
        return found.ids();
    }

    /**
     * Looks up all of these at once, of the caller's authority, so that {@link #alikeAlone} need not ask for each of them.
     *
     * @return the records that could be meant, neither locked nor read
     */
    Set<UUID> couldBe(List<ChildIdentity> identities) {
        List<Found> found = lookUp(caller.authority(), identities);
        for (int i = 0; i < identities.size(); i++) {
            atHand.lookedUp(identities.get(i), found.get(i).ids());
        }
        return found.stream().flatMap(one -> one.ids().stream()).collect(Collectors.toSet());
    }

    private List<Found> lookUp(String authority, List<ChildIdentity> identities) {
        return getSession().doReturningWork(connection -> CandidateQuery.findAlone(connection, authority, identities));
    }

    private List<Child> standing(String authority, ChildIdentity identity, Set<UUID> ids) {
        return Stream.concat(read(List.copyOf(ids)).stream(), atHand.unwritten(identity))
                .filter(child -> child.authority().equals(authority) && !child.isVoided())
                .distinct()
                .toList();
    }

    /** The children with these ids, each read unless it is at hand. */
    private List<Child> read(List<UUID> ids) {
        return ids.size() > 1
                ? getSession().findMultiple(Child.class, ids, SessionCheckMode.ENABLED)
                : ids.stream().map(this::findById).toList();
    }
}
