package org.safeguarding.referrals.earlyhelp;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.records.Recording;
import org.safeguarding.referrals.referral.Referral;
import org.safeguarding.referrals.referral.Referrals;

/** Early help is not enough: a referral to social care, whose source is 5D, the local authority's early help. */
@Singleton
public class StepUp {

    private final Referrals referrals;

    StepUp(Referrals referrals) {
        this.referrals = referrals;
    }

    /**
     * Opens the referral; 409 {@code referral-open} if the child has an open one. Why early help was not enough stays with
     * early help: the referral does not repeat it.
     *
     * @param decidedOn the day it was stepped up, which is the CIN census referral date
     * @param primaryNeed null if not stated
     * @return the id of the referral
     */
    public UUID open(UUID childId, LocalDate decidedOn, PrimaryNeed primaryNeed, Recording recording) {
        Referral.Opening opening =
                new Referral.Opening(null, childId, decidedOn, ReferralSource.EARLY_HELP, primaryNeed);
        return referrals.open(opening, recording.because(null)).id();
    }

    /** True if this referral was opened and is not voided. */
    public boolean stands(UUID referral) {
        return referral != null && !referrals.get(referral).isVoided();
    }
}
