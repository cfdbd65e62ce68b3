package org.safeguarding.referrals.child;

import java.util.List;
import java.util.Optional;
import org.safeguarding.web.problem.Refusal;

/**
 * Decides which of the children on file is meant: match before create.
 *
 * <p>An identifier decides. Without one that is known, given name, family name and date of birth decide, as long as no
 * identifier says otherwise. What contradicts itself is refused, for a person to decide.
 */
final class ChildMatch {

    private ChildMatch() {}

    /**
     * @param candidates children with one of the identifiers, or with the name and date of birth
     * @return the child, or empty if none is meant
     */
    static Optional<Child> among(List<Child> candidates, ChildIdentity identity) {
        List<Child> identified = candidates.stream()
                .filter(child -> child.isIdentifiedBy(identity))
                .toList();
        if (identified.size() > 1) {
            throw Refusal.conflict(
                    "identifiers-of-different-children", "The identifiers are those of different children on file.");
        }
        if (!identified.isEmpty()) {
            return Optional.of(agreed(identified.getFirst(), identity));
        }
        List<Child> named = candidates.stream()
                .filter(child -> !child.isContradictedBy(identity))
                .toList();
        if (named.size() > 1) {
            throw Refusal.conflict(
                    "child-ambiguous",
                    "More than one child on file has this name and date of birth: give an identifier.");
        }
        return named.stream().findFirst();
    }

    private static Child agreed(Child child, ChildIdentity identity) {
        if (child.isContradictedBy(identity)) {
            throw Refusal.conflict(
                    "child-contradicted",
                    "An identifier is that of a child on file, but another identifier or the date of birth is not.");
        }
        return child;
    }
}
