package org.safeguarding.referrals.contact;

/** What a contact is worried about. */
public enum ConcernType {
    NEGLECT,
    PHYSICAL_ABUSE,
    SEXUAL_ABUSE,
    EMOTIONAL_ABUSE,
    DOMESTIC_ABUSE,
    EXPLOITATION,
    MISSING,
    SELF_HARM,
    SUBSTANCE_MISUSE,
    PARENTAL_MENTAL_HEALTH,
    OTHER
}
