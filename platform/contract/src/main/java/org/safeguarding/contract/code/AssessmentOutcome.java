package org.safeguarding.contract.code;

/** What a child and family assessment found. */
public enum AssessmentOutcome {
    /** The child is not in need: no further action. */
    NOT_IN_NEED,
    /** Not in need of social care: stepped down to early help. */
    EARLY_HELP,
    /** The child is in need. */
    CHILD_IN_NEED,
    /** A strategy discussion or a section 47 enquiry follows. */
    SECTION_47,
    /** The child becomes looked after. */
    LOOKED_AFTER,
    /** Another authority takes over. */
    OTHER_AUTHORITY
}
