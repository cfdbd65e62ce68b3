package org.safeguarding.contract.code;

/** What a child protection conference decided. */
public enum ConferenceOutcome {
    /** The child becomes the subject of a plan: of an initial or a transfer-in conference. */
    PLAN,
    /** The child does not: of an initial or a transfer-in conference. */
    NO_PLAN,
    /** The plan goes on: of a review. */
    CONTINUE,
    /** The plan ends: of a review. */
    END
}
