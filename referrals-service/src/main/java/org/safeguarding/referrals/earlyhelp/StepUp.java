package org.safeguarding.referrals.earlyhelp;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.records.Recording;
import org.safeguarding.referrals.referral.PastReferral;
import org.safeguarding.referrals.referral.Referral;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.problem.Refusal;

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
     * @param past what happened to the referral, if it is entered late and has ended; null while it is open
     * @return the id of the referral
     */
    public UUID open(
            UUID childId, LocalDate decidedOn, PrimaryNeed primaryNeed, PastReferral past, Recording recording) {
        Referral.Opening opening = opening(childId, decidedOn, primaryNeed);
        return referrals.open(opening, past, recording.because(null)).id();
    }

    /**
     * The day on which it was stepped up was corrected: the referral follows, as {@link Referrals#follow} says.
     *
     * @param referral null if it was not stepped up
     * @param right null if the correction leaves the day out; then nothing happens here
     * @param pointer where the day stands in the correction
     */
    public void follow(UUID referral, LocalDate before, LocalDate right, String pointer, Recording recording) {
        if (referral != null && right != null) {
            referrals.follow(referral, opening(null, before, null), opening(null, right, null), pointer, recording);
        }
    }

    private static Referral.Opening opening(UUID childId, LocalDate decidedOn, PrimaryNeed primaryNeed) {
        return new Referral.Opening(null, childId, decidedOn, ReferralSource.EARLY_HELP, primaryNeed);
    }

    /** Refuses with 400 what is said of a referral without stepping up. */
    public static void require(boolean stepsUp, PrimaryNeed primaryNeed, PastReferral past) {
        if (primaryNeed != null && !stepsUp) {
            throw Refusal.invalid("/primaryNeed", "not-applicable", "A primary need goes with stepping up.");
        }
        if (past != null && !stepsUp) {
            throw Refusal.invalid("/referral", "not-applicable", "Only stepping up opens a referral.");
        }
    }

    /** True if this referral was opened and is not voided. */
    public boolean stands(UUID referral) {
        return referral != null && !referrals.get(referral).isVoided();
    }
}
