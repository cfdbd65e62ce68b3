package org.safeguarding.contract.code;

/** What a child in need plan is mainly for. The CIN census has no code set for it; this one is the platform's own. */
public enum ChildInNeedPurpose {
    /** To make the child safer, where a child protection plan is not needed. */
    SAFETY,
    /** To support the family in caring for the child. */
    FAMILY_SUPPORT,
    /** To meet the needs of a disabled child. */
    DISABILITY,
    /** To keep what was reached by a child protection plan that has ended. */
    AFTER_PROTECTION,
    /** To keep the child from having to be looked after. */
    EDGE_OF_CARE,
    /** To support a child who has come home from care. */
    AFTER_CARE,
    /** Something else. */
    OTHER
}
