package org.safeguarding.plans.conference;

/** Why a conference is not held. */
public enum CancellationReason {
    /** It was not needed after all. */
    NOT_NEEDED,
    /** The child moved to another authority. */
    CHILD_MOVED,
    /** The child died. */
    CHILD_DIED,
    /** Another reason. */
    OTHER
}
