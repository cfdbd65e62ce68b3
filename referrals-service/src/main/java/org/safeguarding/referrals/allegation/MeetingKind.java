package org.safeguarding.referrals.allegation;

/** Why those who handle an allegation meet. */
public enum MeetingKind {
    /** Strategy discussion: whether a child is at risk of significant harm, and who investigates. */
    STRATEGY,
    /** Allegations management meeting: what is known, what follows. */
    MANAGEMENT,
    /** The last one: the outcome, and what is learnt. */
    OUTCOME
}
