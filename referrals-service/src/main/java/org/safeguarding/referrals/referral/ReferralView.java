package org.safeguarding.referrals.referral;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.records.NotInCsv;
import org.safeguarding.records.RecordView;
import org.safeguarding.referrals.episode.TimeLeft;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Warning;

/** What readers see of a referral. */
@Schema(
        name = "Referral",
        description = "A referral of a child to children's social care, and the episode of need that it opened.")
public record ReferralView(
        @JsonUnwrapped RecordView header,

        @Schema(description = "The child who is referred.", examples = "01966c1e-5a10-7d21-8c44-3b2a1f0e9d8c")
        UUID childId,

        @Schema(
                description = "The contact that led to it; absent if early help was stepped up.",
                examples = "01966c1e-6b05-7f60-8a1b-2c3d4e5f6a7b")
        UUID contactId,

        @Schema(description = "Where it stands.", examples = "OPEN")
        ReferralStatus status,

        @Schema(description = "CIN census: CINreferralDate.", examples = "2018-03-05")
        LocalDate receivedOn,

        @Schema(description = "CIN census: ReferralSource, who referred the child, 1A to 10.", examples = "6")
        ReferralSource referralSource,

        @Schema(description = "CIN census: PrimaryNeedCode, N0 to N9.", examples = "N1")
        PrimaryNeed primaryNeed,

        @Schema(description = "The last day, in London, on which a decision is in time.", examples = "2018-03-06")
        LocalDate decisionDueOn,

        @Schema(description = "The time left to decide; absent when decided.") @NotInCsv
        TimeLeft decisionTimeLeft,

        @Schema(description = "When it was decided; absent while undecided.", examples = "2018-03-06T11:00:00Z")
        Instant decidedAt,

        @Schema(description = "CIN census: ReferralNFA; absent while undecided.", examples = "false")
        Boolean noFurtherAction,

        @Schema(description = "The reason for the decision.", examples = "Threshold of need is met.") @Prose
        String rationale,

        @Schema(
                description =
                        "CIN census: CINclosureDate; absent while open. After no further action, the day of the decision.",
                examples = "2018-05-14")
        LocalDate closedOn,

        @Schema(
                description =
                        "CIN census: ReasonForClosure, RC1 to RC9; absent while open and after no further action.",
                examples = "RC8")
        ReasonForClosure reasonForClosure,

        @Schema(description = "Why it was closed.", examples = "The child is not in need.") @Prose
        String closureRationale,

        @Schema(description = "The allocated worker.", examples = "s.okafor")
        String worker,

        @Schema(description = "The worker's team.", examples = "duty-and-assessment-north")
        String team,

        @Schema(description = "What the CIN census would query, in the answer about one referral; absent in lists.")
        List<Warning> warnings) {}
