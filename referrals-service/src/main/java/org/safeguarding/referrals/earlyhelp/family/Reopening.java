package org.safeguarding.referrals.earlyhelp.family;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** A closure is taken back. */
@Schema(name = "EarlyHelpReopening", description = "A closure is taken back: early help with the family goes on.")
public record Reopening(
        @Schema(description = "Why, kept with the version.", examples = "The family asked for the help to go on.")
        @NotNull
        @Size(min = 1, max = 1000)
        @PlainText
        String reason) {}
