package org.safeguarding.referrals.earlyhelp.family;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;

/** An early help assessment was given up. */
@Schema(description = "An early help assessment was given up.")
public record EarlyHelpAssessmentAbandonment(
        @Schema(description = "The day on which it was given up.", examples = "2018-04-03") @NotNull
        LocalDate abandonedOn,

        @Schema(description = "Why. It stays in this service.", examples = "The family moved to Hull.") @Reason
        String reason)
        implements Reasoned {}
