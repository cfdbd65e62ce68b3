package org.safeguarding.referrals.contact;

/**
 * The lawful basis on which information about the child is shared.
 *
 * <p>Source: UK GDPR, Article 6(1). Performance of a contract is left out: nobody safeguards by contract with a child.
 */
public enum LawfulBasis {
    /** Article 6(1)(a). */
    CONSENT,
    /** Article 6(1)(c), for example the duty to refer under the Children Act 2004, sections 10 and 11. */
    LEGAL_OBLIGATION,
    /** Article 6(1)(d): to protect a life. */
    VITAL_INTERESTS,
    /** Article 6(1)(e): what police, health, schools and councils usually share on. */
    PUBLIC_TASK,
    /** Article 6(1)(ea), Data (Use and Access) Act 2025: safeguarding vulnerable individuals. */
    RECOGNISED_LEGITIMATE_INTEREST,
    /** Article 6(1)(f): open to organisations that are no public authority, for example a charity. */
    LEGITIMATE_INTERESTS
}
