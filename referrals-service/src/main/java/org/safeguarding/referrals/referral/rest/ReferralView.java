package org.safeguarding.referrals.referral.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.referrals.episode.TimeLeft;
import org.safeguarding.referrals.referral.Referral;
import org.safeguarding.referrals.referral.ReferralStatus;
import org.safeguarding.web.problem.Warning;

@Schema(
        name = "Referral",
        description = "A referral of a child to children's social care, and the episode of need it opened.")
record ReferralView(
        @Schema(description = "Id of the referral.", examples = "01966c1e-7c1a-7b3e-9d52-0f6a4c1d2e3f")
        UUID id,

        @Schema(description = "Version of the record, as in its ETag.", examples = "1")
        int version,

        @Schema(description = "The child who is referred.", examples = "01966c1e-5a10-7d21-8c44-3b2a1f0e9d8c")
        UUID childId,

        @Schema(
                description = "The contact that led to it; absent if early help was stepped up.",
                examples = "01966c1e-6b05-7f60-8a1b-2c3d4e5f6a7b")
        UUID contactId,

        @Schema(description = "How far it has come.", examples = "OPEN")
        ReferralStatus status,

        @Schema(description = "CIN census: CINreferralDate.", examples = "2018-03-05")
        LocalDate receivedOn,

        @Schema(description = "CIN census: ReferralSource, who referred the child, 1A to 10.", examples = "6")
        ReferralSource referralSource,

        @Schema(description = "CIN census: PrimaryNeedCode, N0 to N9.", examples = "N1")
        PrimaryNeed primaryNeed,

        @Schema(description = "The last day, in London, on which a decision is in time.", examples = "2018-03-06")
        LocalDate decisionDueOn,

        @Schema(description = "What is left to decide; absent when decided.")
        TimeLeft decisionTimeLeft,

        @Schema(description = "When it was decided; absent while undecided.", examples = "2018-03-06T11:00:00Z")
        Instant decidedAt,

        @Schema(description = "CIN census: ReferralNFA; absent while undecided.", examples = "false")
        Boolean noFurtherAction,

        @Schema(description = "Why it was decided so.", examples = "Threshold of need is met.")
        String rationale,

        @Schema(
                description =
                        "CIN census: CINclosureDate; absent while open. After no further action the day of the decision.",
                examples = "2018-05-14")
        LocalDate closedOn,

        @Schema(
                description =
                        "CIN census: ReasonForClosure, RC1 to RC9; absent while open and after no further action.",
                examples = "RC8")
        ReasonForClosure reasonForClosure,

        @Schema(description = "Why it was closed.", examples = "The child is not in need.")
        String closureRationale,

        @Schema(description = "The allocated worker.", examples = "s.okafor")
        String worker,

        @Schema(description = "The worker's team.", examples = "duty-and-assessment-north")
        String team,

        @Schema(description = "When the referral was recorded.", examples = "2018-03-05T15:05:00Z")
        Instant recordedAt,

        @Schema(
                description =
                        "What the CIN census would query, in the answer about one referral; absent in lists and from imports.")
        List<Warning> warnings) {

    /** @param warnings null where none are worked out */
    static ReferralView of(Referral referral, LocalDate today, List<Warning> warnings) {
        return new ReferralView(
                referral.id(),
                referral.version(),
                referral.childId(),
                referral.contactId(),
                referral.status(),
                referral.receivedOn(),
                referral.referralSource(),
                referral.primaryNeed(),
                referral.decisionDueOn(),
                referral.decidedAt() == null ? TimeLeft.until(referral.decisionDueOn(), today) : null,
                referral.decidedAt(),
                referral.noFurtherAction(),
                referral.rationale(),
                referral.closedOn(),
                referral.reasonForClosure(),
                referral.closureRationale(),
                referral.worker(),
                referral.team(),
                referral.recordedAt(),
                warnings);
    }
}
