package org.safeguarding.referrals.contact;

import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.code.Urgency;

/**
 * How long an urgency leaves: for the decision from the day of receipt, for an answer from the day of the request. Local
 * limits as most authorities have them; the decision within one working day (FD-02) stays beside them.
 */
public final class UrgencyLimit {

    private UrgencyLimit() {}

    /**
     * @param urgency null for what is not rated yet, which is treated as amber
     */
    public static Limit of(Urgency urgency) {
        return switch (urgency) {
            case RED -> Limit.workingDays(0);
            case AMBER -> Limit.workingDays(1);
            case GREEN, BLUE -> Limit.workingDays(3);
            case null -> Limit.workingDays(1);
        };
    }
}
