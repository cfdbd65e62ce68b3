package org.safeguarding.referrals.referral.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.referrals.referral.Referral;
import org.safeguarding.referrals.referral.ReferralStatus;

/** A referral as a line of CSV: its codes and days, and nothing written in words, for a spreadsheet is passed on. */
record ReferralLine(
        UUID id,
        int version,
        UUID childId,
        UUID contactId,
        ReferralStatus status,
        LocalDate receivedOn,
        ReferralSource referralSource,
        PrimaryNeed primaryNeed,
        LocalDate decisionDueOn,
        Instant decidedAt,
        Boolean noFurtherAction,
        LocalDate closedOn,
        ReasonForClosure reasonForClosure,
        String worker,
        String team,
        Instant recordedAt) {

    static ReferralLine from(Referral referral) {
        return new ReferralLine(
                referral.id(),
                referral.version(),
                referral.childId(),
                referral.contactId(),
                referral.status(),
                referral.receivedOn(),
                referral.referralSource(),
                referral.primaryNeed(),
                referral.decisionDueOn(),
                referral.decidedAt(),
                referral.noFurtherAction(),
                referral.closedOn(),
                referral.reasonForClosure(),
                referral.worker(),
                referral.team(),
                referral.recordedAt());
    }
}
