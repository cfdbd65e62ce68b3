package org.safeguarding.referrals.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeguarding.records.ChildRecords;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.problem.Refusal;

/** The steps of a child in which other children, or records about it, have a say. */
@ApplicationScoped
public class ChildSteps {

    private final ChildIndex index;
    private final ChildRepository children;
    private final ChildRecords records;

    ChildSteps(ChildIndex index, ChildRepository children, ChildRecords records) {
        this.index = index;
        this.children = children;
        this.records = records;
    }

    /** Corrects who a child is. 409 if an identifier is another child's (CIN census rule 1520). */
    @Transactional(TxType.MANDATORY)
    public void correct(Child child, ChildCorrection request, Recording recording) {
        request.require(recording);
        ChildIdentity right = request.identity();
        boolean taken = children.alike(child.authority(), right).stream()
                .anyMatch(other -> !other.equals(child) && new Person(other, List.of(other)).isIdentifiedBy(right));
        if (taken) {
            String rule =
                    "Another child has one of the identifiers (CIN census rule 1520): merge the two if they are one.";
            throw Refusal.conflict("identifier-of-another-child", rule);
        }
        child.correct(request, recording);
    }

    /**
     * Replaces the other children to whom a child is related, and does the same at each of them, from its side. 400 if one of
     * them is the child itself or named twice; 422 if it is not on the index.
     */
    @Transactional(TxType.MANDATORY)
    public void relate(Child child, NewRelationships request, Recording recording) {
        child.requireStanding();
        List<Relationship> related = request.relationships();
        Set<UUID> named = new LinkedHashSet<>();
        for (int i = 0; i < related.size(); i++) {
            UUID other = related.get(i).child();
            if (other.equals(child.id())) {
                throw Refusal.invalid(pointer(i), "itself", "A child is not related to itself.");
            }
            if (!named.add(other)) {
                throw Refusal.invalid(pointer(i), "duplicate", "A child is named once.");
            }
        }
        child.relatedTo().stream()
                .filter(other -> !named.contains(other))
                .sorted()
                .forEach(other -> relateOther(other, child.id(), null, "", recording));
        for (int i = 0; i < related.size(); i++) {
            Relationship each = related.get(i);
            relateOther(each.child(), child.id(), each.kinship().inverse(), pointer(i), recording);
        }
        child.relate(related, recording);
    }

    private static String pointer(int relationship) {
        return "/relationships/" + relationship + "/child";
    }

    private void relateOther(UUID other, UUID child, Kinship kinship, String pointer, Recording recording) {
        Child related = children.lockedOf(recording.by().authority(), other)
                .filter(known -> !known.isVoided())
                .orElseThrow(() -> ChildRepository.notKnown(pointer));
        related.relate(child, kinship, recording);
        index.save(related);
    }

    /**
     * Voids a child that should never have been put on the index: from then on it is neither found nor related to others. 409
     * if it was merged, another was merged into it, or a record about it stands: nothing that is recorded about a real child is
     * lost.
     *
     * @param child locked, so that nothing is recorded about it meanwhile
     */
    @Transactional(TxType.MANDATORY)
    public void markVoided(Child child, Voiding request, Recording recording) {
        child.requireStanding();
        if (index.recordsOf(child).size() > 1) {
            throw Refusal.conflict("has-merged-records", "Another record was merged into this one: split it first.");
        }
        long standing = records.of(child.id()).stream()
                .filter(record -> !record.isVoided())
                .count();
        if (standing > 0) {
            String advice = "%d records about the child stand: void them first, or merge the child with another.";
            throw Refusal.conflict("has-records", advice.formatted(standing));
        }
        relate(child, new NewRelationships(List.of()), recording.because(null));
        index.save(child);
        child.markVoided(request, recording);
    }
}
