package org.safeguarding.referrals.referral;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Reason;

/** A referral as it should have been recorded, all of it. What is left out is removed. */
@Schema(
        name = "CorrectionOfReferral",
        description = "A referral as it should have been recorded, all of it. What is left out is removed.")
public record ReferralCorrection(
        @Schema(description = "CIN census: CINreferralDate.", examples = "2018-03-05") @NotNull
        LocalDate receivedOn,

        @Schema(description = "CIN census: ReferralSource, 1A to 10.", examples = "6")
        @NotNull(message = "Say who referred the child (CIN census rule 8866).")
        ReferralSource referralSource,

        @Schema(description = "CIN census: PrimaryNeedCode, N0 to N9.", examples = "N1")
        @NotNull(message = "State the primary need, N0 if it is not known (CIN census rule 8610).")
        PrimaryNeed primaryNeed,

        @Schema(
                description = "When the type of response was decided, with its offset.",
                examples = "2018-03-06T11:00:00Z")
        OffsetDateTime decidedAt,

        @Schema(description = "CIN census: ReferralNFA; with decidedAt.", examples = "false")
        Boolean noFurtherAction,

        @Schema(description = "The reason for the decision.", examples = "Threshold of need is met.") @Prose
        String rationale,

        @Schema(description = "CIN census: CINclosureDate; without it the referral is open.", examples = "2018-05-14")
        LocalDate closedOn,

        @Schema(
                description =
                        "CIN census: ReasonForClosure, RC1 to RC9; with closedOn, and not after no further action.",
                examples = "RC8")
        ReasonForClosure reasonForClosure,

        @Schema(description = "Why it was closed.", examples = "The child is not in need.") @Prose
        String closureRationale,

        @Schema(
                description = "Why it is corrected, kept with the version.",
                examples = "The day of the call was read wrongly.")
        @Reason
        String reason)
        implements Reasoned {}
