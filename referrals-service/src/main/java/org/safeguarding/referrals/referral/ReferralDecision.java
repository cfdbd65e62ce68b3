package org.safeguarding.referrals.referral;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.web.problem.Prose;

/** What was decided about a referral: whether anything is done, and why. */
@Schema(name = "DecisionOnReferral", description = "What was decided about a referral, and why.")
public record ReferralDecision(
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
                description =
                        "CIN census: PrimaryNeedCode, N0 to N9. If it is left out, it stays as the contact gave it.",
                examples = "N1")
        PrimaryNeed primaryNeed,

        @Schema(
                description = "The reason for the decision. It stays in this service.",
                examples = "Threshold of need is met.")
        @NotNull
        @Prose
        String rationale) {}
