package org.safeguarding.referrals.earlyhelp.family;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** An early help assessment is complete. */
@Schema(name = "EarlyHelpAssessmentCompletion", description = "An early help assessment is complete.")
public record AssessmentCompletion(
        @Schema(description = "The day on which it was completed.", examples = "2018-04-20") @NotNull
        LocalDate completedOn,

        @Schema(
                description = "What the family needs. It stays in this service.",
                examples = "Help with mornings; debt advice.")
        @Size(min = 1, max = 4000)
        @PlainText
        String needs) {}
