package org.safeguarding.plans.child;

import java.util.Set;
import java.util.UUID;
import org.safeguarding.records.Recording;

/** Whoever keeps records of children, told when records of a child were merged or split: its own records follow. */
public interface ChildFollower {

    /**
     * What was recorded for any of these is now the child's. Says what is, not what changed: it may be told again.
     *
     * @param those records of the child, the one that stands for them included
     * @param child the record that stands for all of them
     */
    void follow(Set<UUID> those, UUID child, Recording recording);
}
