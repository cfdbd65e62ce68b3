package org.safeguarding.contract.code;

/** What a section 47 enquiry found. Source: Working Together to Safeguard Children, outcome of section 47 enquiries. */
public enum EnquiryOutcome {
    /** The concerns are substantiated, and the child is at continuing risk of significant harm. */
    CONTINUING_RISK,
    /** The concerns are substantiated, and the child is not at continuing risk. */
    NO_CONTINUING_RISK,
    /** The concerns do not meet the threshold of significant harm. */
    NOT_SIGNIFICANT_HARM
}
