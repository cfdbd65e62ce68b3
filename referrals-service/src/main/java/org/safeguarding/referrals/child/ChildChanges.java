package org.safeguarding.referrals.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/** What becomes known of children on the index. */
@ApplicationScoped
public class ChildChanges {

    private final ChildIndex index;
    private final Children children;

    ChildChanges(ChildIndex index, Children children) {
        this.index = index;
        this.children = children;
    }

    /** The child, locked until the transaction ends, or 404. */
    public Child forChange(UUID id) {
        return children.forChange(id);
    }

    /** Replaces what is known of the child. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Child change(Child child, ChildCharacteristics known, Recording recording) {
        child.change(known, recording);
        index.save(child, null);
        return child;
    }

    /** Puts right who the child is; 409 if an identifier is another child's (CIN census rule 1520). */
    @Transactional(Transactional.TxType.MANDATORY)
    public Child correct(Child child, ChildCorrection correction, Recording recording) {
        correction.require(recording);
        ChildIdentity right = correction.identity();
        boolean taken = children.named(child.authority(), right).stream()
                .anyMatch(other -> !other.equals(child) && new Person(other, List.of(other)).isIdentifiedBy(right));
        if (taken) {
            throw Refusal.conflict(
                    "identifier-of-another-child",
                    "An identifier is that of another child on the index (CIN census rule 1520): merge the two, if they"
                            + " are one.");
        }
        child.correct(correction, recording);
        index.save(child, correction.reason());
        return child;
    }

    /** The child was born. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Child born(Child child, NewBirth birth, Recording recording) {
        child.beBorn(birth, recording);
        index.save(child, null);
        return child;
    }

    /** The child died. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Child died(Child child, NewDeath death, Recording recording) {
        child.die(death.diedOn(), recording);
        index.save(child, null);
        return child;
    }

    /** The child is none of those that it possibly was. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Child confirm(Child child, String reason, Recording recording) {
        child.confirm(recording);
        index.save(child, reason);
        return child;
    }

    /**
     * Replaces the other children to whom the child is related; each of them is told the same from its side. 400 if one of
     * them is the child itself or named twice, 422 if it is not on the index.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Child relate(Child child, List<Relationship> relationships, Recording recording) {
        child.requireStanding();
        Set<UUID> named = new LinkedHashSet<>();
        for (int i = 0; i < relationships.size(); i++) {
            UUID other = relationships.get(i).child();
            String pointer = "/relationships/" + i + "/child";
            if (other.equals(child.id())) {
                throw Refusal.invalid(pointer, "itself", "A child is not related to itself.");
            }
            if (!named.add(other)) {
                throw Refusal.invalid(pointer, "duplicate", "A child is named once.");
            }
        }
        List<UUID> before =
                child.relationships().stream().map(Relationship::child).toList();
        before.stream()
                .filter(other -> !named.contains(other))
                .sorted()
                .forEach(other -> tell(other, child.id(), null, "", recording));
        for (int i = 0; i < relationships.size(); i++) {
            Relationship each = relationships.get(i);
            tell(each.child(), child.id(), each.kinship().inverse(), "/relationships/" + i + "/child", recording);
        }
        child.relate(relationships, recording);
        index.save(child, null);
        return child;
    }

    private void tell(UUID other, UUID child, Kinship kinship, String pointer, Recording recording) {
        Child related = children.lockedOf(recording.by().authority(), other)
                .filter(known -> !known.isVoided())
                .orElseThrow(() -> Refusal.unprocessable(
                        pointer, "child-not-known", "There is no such child on the index of the authority."));
        related.relate(child, kinship, recording);
        index.save(related, null);
    }
}
