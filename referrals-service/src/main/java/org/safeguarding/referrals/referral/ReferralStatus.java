package org.safeguarding.referrals.referral;

/** Where a referral stands. */
public enum ReferralStatus {
    /** Received; the type of response is not decided. */
    UNDECIDED("decidedAt is null"),
    /** Something is done about it. */
    OPEN("noFurtherAction = false and closedOn is null"),
    /** Decided that nothing is done (CIN census ReferralNFA). */
    NO_FURTHER_ACTION("noFurtherAction = true"),
    /** Closed with a reason. */
    CLOSED("noFurtherAction = false and closedOn is not null"),
    /** Should never have been made. */
    VOIDED("voided = true");

    private final String condition;

    ReferralStatus(String condition) {
        this.condition = condition;
    }

    /** As a condition on referrals, in Hibernate's query language. */
    public String condition() {
        return condition;
    }
}
