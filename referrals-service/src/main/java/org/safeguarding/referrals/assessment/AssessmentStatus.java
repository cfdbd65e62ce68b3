package org.safeguarding.referrals.assessment;

/** How far an assessment has come. */
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

    /** What is true of an assessment in this state, in Hibernate's query language. */
    String condition() {
        return condition;
    }
}
