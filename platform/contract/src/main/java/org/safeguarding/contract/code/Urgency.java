package org.safeguarding.contract.code;

/** How urgent the MASH rates a contact (BRAG); each rating has its own local limit until the decision. */
public enum Urgency {
    /** Immediate risk of significant harm: the decision is due the same day. */
    RED,
    /** Serious concern: the decision is due on the next working day. */
    AMBER,
    /** Concern without immediate risk: the decision is due within three working days. */
    GREEN,
    /** No safeguarding concern: information or universal services; within three working days. */
    BLUE
}
