package org.safeguarding.referrals.assessment;

/** Where an assessment stands. */
public enum AssessmentStatus {
    /** Started; no manager has authorised it. */
    OPEN("authorisedOn is null"),
    /** Authorised by a manager: complete. */
    AUTHORISED("authorisedOn is not null"),
    /** Should never have been made. */
    VOIDED("voided = true");

    private final String condition;

    AssessmentStatus(String condition) {
        this.condition = condition;
    }

    /** As a condition on assessments, in Hibernate's query language. */
    public String condition() {
        return condition;
    }
}
