package org.safeguarding.referrals.contact;

/** Whether consent to share was sought of the family, and what came of it. */
public enum Consent {
    /** It was sought and given. */
    GIVEN,
    /** It was sought and refused: the information is shared on another basis. */
    REFUSED,
    /** It was not sought, for example because asking would put the child at more risk. */
    NOT_SOUGHT
}
