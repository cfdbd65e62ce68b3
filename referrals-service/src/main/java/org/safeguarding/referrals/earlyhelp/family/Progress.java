package org.safeguarding.referrals.earlyhelp.family;

/** How far a goal, or the plan as a whole, has come. */
public enum Progress {
    /** Nothing was done yet. */
    NOT_STARTED,
    /** It gets better. */
    PROGRESSING,
    /** It is as it was. */
    NO_CHANGE,
    /** It gets worse. */
    WORSE,
    /** It is reached. */
    ACHIEVED
}
