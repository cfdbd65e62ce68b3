package org.safeguarding.contract.code;

/** The outcome of an allegation. Source: Keeping children safe in education, part four; Working Together. */
public enum AllegationOutcome {
    /** There is sufficient evidence to prove the allegation. */
    SUBSTANTIATED,
    /** There is insufficient evidence to prove or disprove it. */
    UNSUBSTANTIATED,
    /** There is no evidence or proper basis for it. */
    UNFOUNDED,
    /** There is sufficient evidence to disprove it. */
    FALSE,
    /** There is sufficient evidence to disprove it, and there was an act to deceive. */
    MALICIOUS
}
