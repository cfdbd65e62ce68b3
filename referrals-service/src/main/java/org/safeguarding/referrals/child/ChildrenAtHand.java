package org.safeguarding.referrals.child;

import jakarta.transaction.TransactionScoped;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the transaction at hand knows of children: what it has looked up, and the children whom it has put on the index or changed.
 * Those are written when it ends, all at once, so that until then only it can find them here.
 */
@TransactionScoped
class ChildrenAtHand {

    private final Map<ChildIdentity, Set<UUID>> lookedUp = new HashMap<>();
    private final Map<String, Set<Child>> unwritten = new HashMap<>();

    /** Remembers which records an identity could mean, as the database says. */
    void lookedUp(ChildIdentity identity, Set<UUID> ids) {
        lookedUp.put(identity, ids);
    }

    /** What {@link #lookedUp} was given. */
    Optional<Set<UUID>> found(ChildIdentity identity) {
        return Optional.ofNullable(lookedUp.get(identity));
    }

    /** Finds a child from now on by what is new of it. */
    void add(Child child) {
        Handles.of(child)
                .forEach(handle -> unwritten
                        .computeIfAbsent(handle, _ -> new LinkedHashSet<>())
                        .add(child));
    }

    /** Children that were added and could be meant, of any authority. */
    Stream<Child> unwritten(ChildIdentity identity) {
        return unwritten.isEmpty()
                ? Stream.empty()
                : Handles.of(identity).flatMap(handle -> unwritten.getOrDefault(handle, Set.of()).stream());
    }
}
