package org.safeguarding.contract.code;

/** What the MASH decided about a contact: the outcomes of the Standard Safeguarding Dataset. */
public enum ContactDecision {
    /** No further action is needed. */
    NO_FURTHER_ACTION,
    /** Advice or information was given. */
    ADVICE,
    /** Passed to early help. */
    EARLY_HELP,
    /** A new referral to children's social care is opened. */
    REFERRAL,
    /** Passed to the team that already works with the child. */
    EXISTING_CASE,
    /** A section 47 enquiry is considered. */
    CHILD_PROTECTION_ENQUIRY,
    /** Passed to the LADO: an allegation against a person who works with children. */
    ALLEGATION,
    /** Passed to the authority where the child lives. */
    OTHER_AUTHORITY
}
