package org.safeguarding.referrals.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;
import org.safeguarding.web.problem.Refusal;

/** The index of children: finds the child that is meant, or puts it on file. */
@ApplicationScoped
public class ChildIndex {

    private final Children children;
    private final Records records;

    ChildIndex(Children children, Records records) {
        this.children = children;
        this.records = records;
    }

    /** The child, or 404. */
    public Child get(UUID id) {
        return children.get(id);
    }

    /** The child, locked until the transaction ends, or 404. */
    public Child forChange(UUID id) {
        return children.forChange(id);
    }

    /** The child that is meant, put on the index if it was not there; it learns identifiers that it lacked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Child findOrRegister(ChildIdentity identity, Recording recording) {
        return find(identity, recording)
                .orElseGet(() -> registerOnce(identity, ChildCharacteristics.NOT_KNOWN, recording));
    }

    /** Puts a child on the index; 409 if it is there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Child register(NewChild child, Recording recording) {
        ChildIdentity identity = child.identity();
        identity.require("", recording);
        if (find(identity, recording).isPresent()) {
            throw Refusal.conflict("child-known", "The child is on the index already.");
        }
        return registerOnce(identity, child.characteristics(), recording);
    }

    /** Replaces what is known of the child. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Child change(Child child, ChildCharacteristics known, Recording recording) {
        child.change(known, recording);
        save(child);
        return child;
    }

    /** Two contacts about one new child at the same moment: the second waits for the first, and finds its child. */
    private Child registerOnce(ChildIdentity identity, ChildCharacteristics known, Recording recording) {
        if (identity.named()) {
            children.awaitOthers(recording.by().authority(), identity);
        }
        return find(identity, recording).orElseGet(() -> {
            Child child = Child.register(identity, known, recording);
            save(child);
            return child;
        });
    }

    private Optional<Child> find(ChildIdentity identity, Recording recording) {
        Optional<Child> found = match(identity, recording);
        if (found.filter(child -> child.lacks(identity)).isEmpty()) {
            return found;
        }
        children.lock(found.get());
        Optional<Child> locked = match(identity, recording);
        locked.ifPresent(child -> {
            child.learn(identity, recording);
            save(child);
        });
        return locked;
    }

    private Optional<Child> match(ChildIdentity identity, Recording recording) {
        return ChildMatch.among(children.candidates(recording.by().authority(), identity), identity);
    }

    private void save(Child child) {
        records.save(child);
        children.remember(child);
    }
}
