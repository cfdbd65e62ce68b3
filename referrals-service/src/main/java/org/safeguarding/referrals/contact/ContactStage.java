package org.safeguarding.referrals.contact;

/** How far the MASH is with a contact. */
public enum ContactStage {
    /** It came in; nobody has rated it yet. */
    RECEIVED,
    /** It has an urgency and an owner. */
    SCREENED,
    /** A partner agency was asked what it knows. */
    INFORMATION_GATHERING,
    /** It was decided; no manager has looked at the decision yet. */
    DECIDED,
    /** A manager did not agree with the decision: it is to be decided again. */
    RETURNED,
    /** A manager has looked at the decision, and it stands. */
    OVERSEEN
}
