package org.safeguarding.referrals.allegation;

/** Where the handling of an allegation stands. */
public enum AllegationStatus {
    /** The threshold is not decided yet. */
    RECEIVED("threshold.decidedOn is null"),
    /** The threshold is met; nothing is concluded yet. */
    UNDER_INVESTIGATION("threshold.threshold = FULL_PROCESS and conclusion.concludedOn is null"),
    /** Concluded, or the threshold is not met. */
    CLOSED("threshold.threshold <> FULL_PROCESS or conclusion.concludedOn is not null");

    private final String condition;

    AllegationStatus(String condition) {
        this.condition = condition;
    }

    /** As a condition on allegations, in Hibernate's query language. */
    public String condition() {
        return "(" + condition + ")";
    }

    static AllegationStatus of(Threshold threshold, Conclusion conclusion) {
        if (threshold == null) {
            return RECEIVED;
        }
        return threshold.met() && conclusion == null ? UNDER_INVESTIGATION : CLOSED;
    }
}
