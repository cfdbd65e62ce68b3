package org.safeguarding.plans.childprotection;

/** Why a child protection plan ended without a conference. */
public enum PlanEndReason {
    /** The child reached the age of 18. */
    REACHED_18,
    /** The child died. */
    DIED,
    /** The child moved away, and no authority took the plan over. */
    MOVED_AWAY,
    /** Another authority took the plan over, by its own conference. */
    TRANSFERRED
}
