package org.safeguarding.referrals.referral;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.web.problem.Prose;

/** The end of the episode of need that a referral opened. */
@Schema(name = "ClosureOfReferral", description = "The end of the episode of need that a referral opened.")
public record ReferralClosure(
        @Schema(description = "CIN census: CINclosureDate.", examples = "2018-05-14") @NotNull
        LocalDate closedOn,

        @Schema(
                description =
                        "CIN census: ReasonForClosure, RC1 to RC9. RC8 and RC9 need an assessment; RC9 steps down to"
                                + " early help.",
                examples = "RC8")
        @NotNull(message = "A closure goes with its reason (CIN census rule 8805).")
        ReasonForClosure reasonForClosure,

        @Schema(
                description = "Why it is closed. It stays in this service.",
                examples = "The assessment found that the child is not in need.")
        @Prose
        String rationale) {}
