package org.safeguarding.referrals.child;

import jakarta.transaction.TransactionScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The children whom the transaction at hand has put on the index or changed. They are written when it ends, all at once,
 * so that until then only it can find them here.
 */
@TransactionScoped
class UnwrittenChildren {

    private final List<Child> children = new ArrayList<>();

    void add(Child child) {
        children.add(child);
    }

    boolean contains(Child child) {
        return children.contains(child);
    }

    Stream<Child> candidates(String authority, ChildIdentity identity) {
        return children.stream()
                .filter(child -> child.authority().equals(authority))
                .filter(child -> child.isCandidateFor(identity));
    }
}
