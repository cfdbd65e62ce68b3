package org.safeguarding.referrals.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.web.problem.PlainText;

/** What was decided about a referral: whether anything is done, and why. */
@Schema(description = "What was decided about a referral, and why.")
public record DecisionOnReferral(
        @Schema(
                description = "When the type of response was decided, with its offset.",
                examples = "2018-03-06T11:00:00Z")
        @NotNull
        OffsetDateTime decidedAt,

        @Schema(
                description = "CIN census: ReferralNFA. True closes the referral on the day of the decision.",
                examples = "false")
        @NotNull(message = "Say whether nothing is done (CIN census rule 8568).")
        Boolean noFurtherAction,

        @Schema(
                description = "CIN census: PrimaryNeedCode, N0 to N9; as the contact said if it is left out.",
                examples = "N1")
        PrimaryNeed primaryNeed,

        @Schema(
                description = "Why it was decided so. It stays in this service.",
                examples = "Threshold of need is met.")
        @NotNull
        @Size(min = 1, max = 4000)
        @PlainText
        String rationale) {}
