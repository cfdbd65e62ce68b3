package org.safeguarding.referrals.child;

/** What another child on the index is to a child. */
public enum Kinship {
    SIBLING,
    HALF_SIBLING,
    STEP_SIBLING,
    /** The other child is a parent of this one. */
    PARENT,
    /** The other child is a child of this one. */
    CHILD,
    /** They live in one household, and are not related or it is not known how. */
    HOUSEHOLD,
    OTHER_RELATIVE;

    /** What this child is to the other one. */
    Kinship inverse() {
        return switch (this) {
            case PARENT -> CHILD;
            case CHILD -> PARENT;
            default -> this;
        };
    }
}
