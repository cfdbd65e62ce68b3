package org.safeguarding.referrals.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** Who has the contact from now on. */
@Schema(description = "Who has the contact from now on.")
public record NewOwner(
        @Schema(description = "A worker of the MASH.", examples = "s.okafor")
        @NotNull
        @Size(min = 1, max = 100)
        @PlainText
        String owner,

        @Schema(description = "Why it is given on.", examples = "End of shift.") @Size(min = 1, max = 1000) @PlainText
        String reason) {}
