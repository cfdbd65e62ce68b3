package org.safeguarding.contract.code;

/** How far a child protection conference has come. */
public enum ConferenceStatus {
    /** It is to be held, or goes on another day. */
    SCHEDULED,
    /** It was held, to its end. */
    HELD,
    /** It is not held. */
    CANCELLED
}
