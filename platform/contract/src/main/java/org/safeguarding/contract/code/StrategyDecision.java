package org.safeguarding.contract.code;

/** What a strategy discussion decided. */
public enum StrategyDecision {
    /** A section 47 enquiry by children's social care alone. */
    SINGLE_ENQUIRY,
    /** A section 47 enquiry by children's social care and the police together. */
    JOINT_ENQUIRY,
    /** No section 47 enquiry: an assessment of need (Children Act 1989, section 17). */
    ASSESSMENT_ONLY,
    /** No further action is needed. */
    NO_FURTHER_ACTION
}
