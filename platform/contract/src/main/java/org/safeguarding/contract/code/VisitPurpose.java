package org.safeguarding.contract.code;

/** What a visit to a child is made for: each plan has visits of its own, on a clock of its own. */
public enum VisitPurpose {
    CHILD_IN_NEED,
    CHILD_PROTECTION
}
