package org.safeguarding.referrals.earlyhelp.family;

/** Where early help with a family stands. */
public enum EpisodeStatus {
    /** Allocated; the family is not engaged yet. */
    ALLOCATED("ending.closedOn is null and course.engagedOn is null"),
    /** The family is engaged. */
    ENGAGED("ending.closedOn is null and course.engagedOn is not null"),
    /** It has ended. */
    CLOSED("ending.closedOn is not null");

    private final String condition;

    EpisodeStatus(String condition) {
        this.condition = condition;
    }

    /** As a condition on episodes, in Hibernate's query language. */
    public String condition() {
        return condition;
    }

    static EpisodeStatus of(EarlyHelpCourse course, EarlyHelpEnding ending) {
        if (ending != null) {
            return CLOSED;
        }
        return course.engagedOn() == null ? ALLOCATED : ENGAGED;
    }
}
