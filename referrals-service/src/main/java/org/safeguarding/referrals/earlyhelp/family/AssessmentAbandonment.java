package org.safeguarding.referrals.earlyhelp.family;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** An early help assessment was given up. */
@Schema(name = "EarlyHelpAssessmentAbandonment", description = "An early help assessment was given up.")
public record AssessmentAbandonment(
        @Schema(description = "The day on which it was given up.", examples = "2018-04-03") @NotNull
        LocalDate abandonedOn,

        @Schema(description = "Why. It stays in this service.", examples = "The family moved to Hull.")
        @NotNull
        @Size(min = 1, max = 1000)
        @PlainText
        String reason) {}
