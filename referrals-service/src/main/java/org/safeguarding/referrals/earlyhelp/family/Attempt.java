package org.safeguarding.referrals.earlyhelp.family;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** An attempt to engage the family that failed. */
@Schema(name = "EngagementAttempt", description = "An attempt to engage the family that failed.")
public record Attempt(
        @Schema(description = "The day of the attempt.", examples = "2018-03-09") @NotNull
        LocalDate attemptedOn,

        @Schema(description = "How it was tried, and what happened.", examples = "Called twice; nobody answered.")
        @NotNull
        @Size(min = 1, max = 1000)
        @PlainText
        String note) {}
