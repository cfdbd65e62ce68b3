package org.safeguarding.referrals.earlyhelp.family;

/** How far an early help assessment has come. */
public enum EarlyHelpAssessmentStatus {
    /** It has begun. */
    STARTED("completedOn is null and abandonedOn is null"),
    /** It is complete. */
    COMPLETED("completedOn is not null"),
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

    static EarlyHelpAssessmentStatus of(EarlyHelpAssessment assessment) {
        if (assessment.completedOn() != null) {
            return COMPLETED;
        }
        return assessment.abandonedOn() == null ? STARTED : ABANDONED;
    }
}
