package org.safeguarding.contract.code;

/** Who makes a section 47 enquiry. */
public enum EnquiryKind {
    /** Children's social care alone. */
    SINGLE,
    /** Children's social care and the police together. */
    JOINT
}
