package org.safeguarding.referrals.earlyhelp;

import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.referrals.referral.Referral;

/** Early help is not enough: a referral to social care, whose source is 5D, the local authority's early help. */
public final class StepUp {

    private StepUp() {}

    /**
     * What the referral is opened with.
     *
     * @param decidedOn the day it was stepped up, which is the CIN census referral date
     * @param primaryNeed null if not stated
     */
    public static Referral.Opening opening(UUID childId, LocalDate decidedOn, PrimaryNeed primaryNeed) {
        return new Referral.Opening(null, childId, decidedOn, ReferralSource.EARLY_HELP, primaryNeed);
    }
}
