package org.safeguarding.referrals.earlyhelp.family;

/** Where an early help assessment stands. */
public enum EarlyHelpAssessmentStatus {
    /** It has begun. */
    STARTED("completion.completedOn is null and abandonedOn is null"),
    /** It is complete. */
    COMPLETED("completion.completedOn is not null"),
    /** It was given up. */
    ABANDONED("abandonedOn is not null");

    private final String condition;

    EarlyHelpAssessmentStatus(String condition) {
        this.condition = condition;
    }

    /** As a condition on assessments, in Hibernate's query language. */
    public String condition() {
        return condition;
    }
}
