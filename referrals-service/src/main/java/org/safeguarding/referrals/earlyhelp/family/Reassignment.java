package org.safeguarding.referrals.earlyhelp.family;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** Somebody else helps the family from now on. */
@Schema(description = "Somebody else helps the family from now on.")
public record Reassignment(
        @Schema(description = "Who is to help the family.", examples = "S. Okoro")
        @NotNull
        @Size(min = 1, max = 100)
        @PlainText
        String worker,

        @Schema(description = "Team of the worker.", examples = "Early help North") @Size(min = 1, max = 100) @PlainText
        String team) {}
