package org.safeguarding.referrals.contact;

/** What a contact is worried about. */
public enum ConcernType {
    NEGLECT,
    PHYSICAL_ABUSE,
    SEXUAL_ABUSE,
    EMOTIONAL_ABUSE,
    DOMESTIC_ABUSE,
    /** Exploitation of a kind that is not known yet. */
    EXPLOITATION,
    CHILD_SEXUAL_EXPLOITATION,
    CHILD_CRIMINAL_EXPLOITATION,
    MODERN_SLAVERY,
    RADICALISATION,
    FEMALE_GENITAL_MUTILATION,
    FORCED_MARRIAGE,
    HARMFUL_SEXUAL_BEHAVIOUR,
    ONLINE_HARM,
    MISSING,
    SELF_HARM,
    SUBSTANCE_MISUSE,
    PARENTAL_SUBSTANCE_MISUSE,
    PARENTAL_MENTAL_HEALTH,
    HOMELESSNESS,
    UNBORN_CHILD,
    OTHER
}
