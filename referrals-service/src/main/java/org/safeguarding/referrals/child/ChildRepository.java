package org.safeguarding.referrals.child;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.RecordRepository;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;

@Singleton
class ChildRepository extends RecordRepository<Child> {

    private final UnwrittenChildren unwritten;

    ChildRepository(Caller caller, UnwrittenChildren unwritten) {
        super(Child.class, RecordKind.CHILD, caller);
        this.unwritten = unwritten;
    }

    /** Finds a child that was saved from now on by what is new of it, although it is written only when the transaction ends. */
    void remember(Child child) {
        unwritten.add(child);
    }

    /** Locks a child and reads it again, so that a change that another transaction has just made is not lost. */
    void lock(Child child, LockModeType mode) {
        if (!unwritten.contains(child)) {
            getEntityManager().refresh(child, mode);
        }
    }

    /** The child of the authority, locked until the transaction ends and read again. */
    Optional<Child> lockedOf(String authority, UUID id) {
        Optional<Child> found = Optional.ofNullable(findById(id))
                .filter(child -> child.authority().equals(authority));
        found.ifPresent(child -> lock(child, LockModeType.PESSIMISTIC_WRITE));
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

    /** The records of the authority that the identity names: by an identifier, or by family name and date of birth. */
    List<Child> named(String authority, ChildIdentity identity) {
        return found(authority, identity, CandidateQuery::named);
    }

    /** Every record of the authority that the identity could mean. */
    List<Child> alike(String authority, ChildIdentity identity) {
        return found(authority, identity, CandidateQuery::alike);
    }

    @FunctionalInterface
    private interface LookUp {
        List<UUID> in(Connection connection, String authority, ChildIdentity identity) throws SQLException;
    }

    /** Of the unwritten children only those that Hibernate still holds: a load writes and forgets, and they are read above. */
    private List<Child> found(String authority, ChildIdentity identity, LookUp lookUp) {
        List<UUID> ids = getSession().doReturningWork(connection -> lookUp.in(connection, authority, identity));
        return Stream.concat(all(ids), unwritten.candidates(identity).filter(getEntityManager()::contains))
                .filter(child -> child.authority().equals(authority) && !child.isVoided())
                .distinct()
                .toList();
    }

    private Stream<Child> all(List<UUID> ids) {
        return ids.size() > 1
                ? getSession().findMultiple(Child.class, ids).stream()
                : ids.stream().map(this::findById);
    }

    /** Waits while another transaction puts a child of this name on the index; later ones wait for this one. */
    void awaitOthers(String authority, ChildIdentity identity) {
        getSession().doWork(connection -> {
            try (PreparedStatement lock =
                    connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                lock.setString(
                        1, authority + identity.name().key() + identity.birth().day());
                boolean ignored = lock.execute();
            }
        });
    }
}
