package org.safeguarding.contract.code;

/** What the advocacy service did for a child before and at a conference. */
public enum Advocacy {
    /** None was offered. */
    NOT_OFFERED,
    /** It was offered, and the child did not take it up. */
    OFFERED,
    /** An advocate worked with the child. */
    ENGAGED,
    /** An advocate represented the child's voice at the conference. */
    REPRESENTED
}
