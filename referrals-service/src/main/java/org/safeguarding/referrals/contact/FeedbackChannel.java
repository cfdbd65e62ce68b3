package org.safeguarding.referrals.contact;

/** How the referrer was told what became of the contact. */
public enum FeedbackChannel {
    TELEPHONE,
    SECURE_EMAIL,
    LETTER,
    IN_PERSON,
    /** Through the referrer's own system or a portal. */
    SYSTEM
}
