package org.safeguarding.referrals.allegation;

/** What the police do about an allegation. */
public enum PoliceInvolvement {
    /** Nothing: they were not asked. */
    NONE,
    /** They were asked, and leave it to the employer. */
    CONSULTED,
    /** They investigate. */
    INVESTIGATING,
    /** They investigated, and take no further action. */
    NO_FURTHER_ACTION,
    /** The person is charged. */
    CHARGED
}
