package org.safeguarding.referrals.earlyhelp.family;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.Prose;

/** An early help assessment is complete. */
@Embeddable
@Schema(description = "An early help assessment is complete.")
public record EarlyHelpAssessmentCompletion(
        @Schema(description = "The day on which it was completed.", examples = "2018-04-20") @NotNull
        LocalDate completedOn,

        @Schema(description = "What the family needs. It stays in this service.", examples = "Help with mornings.")
        @Prose
        String needs) {}
