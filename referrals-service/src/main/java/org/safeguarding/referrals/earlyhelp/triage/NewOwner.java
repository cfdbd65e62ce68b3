package org.safeguarding.referrals.earlyhelp.triage;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** Who triages the contact. */
@Schema(name = "EarlyHelpContactOwner", description = "Who triages the contact from now on.")
public record NewOwner(
        @Schema(description = "A worker of early help.", examples = "J. Hartley")
        @NotNull
        @Size(min = 1, max = 100)
        @PlainText
        String owner) {}
