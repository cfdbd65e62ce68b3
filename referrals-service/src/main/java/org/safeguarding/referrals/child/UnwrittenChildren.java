package org.safeguarding.referrals.child;

import jakarta.transaction.TransactionScoped;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The children whom the transaction at hand has put on the index or changed. They are written when it ends, all at once,
 * so that until then only it can find them here.
 */
@TransactionScoped
class UnwrittenChildren {

    private final Map<String, Set<Child>> byHandle = new HashMap<>();

    void add(Child child) {
        child.handles()
                .forEach(handle -> byHandle.computeIfAbsent(handle, _ -> new LinkedHashSet<>())
                        .add(child));
    }

    boolean contains(Child child) {
        return child.handles()
                .anyMatch(handle -> byHandle.getOrDefault(handle, Set.of()).contains(child));
    }

    Stream<Child> candidates(String authority, ChildIdentity identity) {
        return identity.handles()
                .flatMap(handle -> byHandle.getOrDefault(handle, Set.of()).stream())
                .filter(child -> child.authority().equals(authority));
    }
}
