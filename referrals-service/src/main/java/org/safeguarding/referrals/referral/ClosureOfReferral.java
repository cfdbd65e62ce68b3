package org.safeguarding.referrals.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.web.problem.PlainText;

/** The end of the episode of need that a referral opened. */
@Schema(description = "The end of the episode of need that a referral opened.")
public record ClosureOfReferral(
        @Schema(description = "CIN census: CINclosureDate.", examples = "2018-05-14") @NotNull
        LocalDate closedOn,

        @Schema(
                description =
                        "CIN census: ReasonForClosure, RC1 to RC9. RC9 steps down to early help, RC8 and RC9 come after an"
                                + " assessment.",
                examples = "RC8")
        @NotNull(message = "A closure goes with its reason (CIN census rule 8805).")
        ReasonForClosure reasonForClosure,

        @Schema(
                description = "Why it is closed. It stays in this service.",
                examples = "The assessment found that the child is not in need.")
        @Size(min = 1, max = 4000)
        @PlainText
        String rationale) {}
