package org.safeguarding.plans.enquiry;

/** Why no initial child protection conference follows an enquiry. No standard has a code set for it. */
public enum NoConferenceReason {
    /** The child is not at continuing risk of significant harm. */
    NOT_AT_CONTINUING_RISK,
    /** The child has a child protection plan: its review conference considers what was found. */
    ON_A_PLAN,
    /** The child is looked after, or becomes so, and is safe there. */
    LOOKED_AFTER,
    /** The child lives with another authority, which holds the conference. */
    OTHER_AUTHORITY,
    /** The child has died or is 18. */
    NO_LONGER_A_CHILD
}
