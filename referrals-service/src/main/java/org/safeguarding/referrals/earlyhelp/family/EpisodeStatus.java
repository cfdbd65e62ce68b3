package org.safeguarding.referrals.earlyhelp.family;

/** How far early help with a family has come. */
public enum EpisodeStatus {
    /** Allocated; the family is not engaged yet. */
    ALLOCATED("closedOn is null and engagedOn is null"),
    /** The family is engaged. */
    ENGAGED("closedOn is null and engagedOn is not null"),
    /** It has ended. */
    CLOSED("closedOn is not null");

    private final String condition;

    EpisodeStatus(String condition) {
        this.condition = condition;
    }

    /** As a condition on episodes, in Hibernate's query language. */
    public String condition() {
        return condition;
    }

    static EpisodeStatus of(EarlyHelpEpisode episode) {
        if (episode.closedOn() != null) {
            return CLOSED;
        }
        return episode.engagedOn() == null ? ALLOCATED : ENGAGED;
    }
}
