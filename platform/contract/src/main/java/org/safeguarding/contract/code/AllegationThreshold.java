package org.safeguarding.contract.code;

/** What the designated officer (LADO) decided about an enquiry. */
public enum AllegationThreshold {
    /** The threshold is met: allegations management. */
    FULL_PROCESS,
    /** Advice was given; the threshold is not met. */
    ADVICE,
    /** No further action is needed. */
    NO_FURTHER_ACTION,
    /** Passed to the designated officer of another authority. */
    OTHER_AUTHORITY
}
