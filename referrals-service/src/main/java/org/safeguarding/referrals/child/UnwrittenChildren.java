package org.safeguarding.referrals.child;

import jakarta.transaction.TransactionScoped;
import java.util.HashMap;
import java.util.HashSet;
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

    private final Set<Child> children = new HashSet<>();
    private final Map<String, Set<Child>> byHandle = new HashMap<>();

    void add(Child child) {
        children.add(child);
        Handles.of(child)
                .forEach(handle -> byHandle.computeIfAbsent(handle, _ -> new LinkedHashSet<>())
                        .add(child));
    }

    boolean contains(Child child) {
        return children.contains(child);
    }

    /** Of any authority. */
    Stream<Child> candidates(ChildIdentity identity) {
        return children.isEmpty()
                ? Stream.empty()
                : Handles.of(identity).flatMap(handle -> byHandle.getOrDefault(handle, Set.of()).stream());
    }
}
