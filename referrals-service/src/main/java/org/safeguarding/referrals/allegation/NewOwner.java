package org.safeguarding.referrals.allegation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** Who of the designated officers has the allegation. */
@Schema(name = "AllegationOwner", description = "Who of the designated officers has the allegation from now on.")
public record NewOwner(
        @Schema(description = "A designated officer.", examples = "A. Whitfield")
        @NotNull
        @Size(min = 1, max = 100)
        @PlainText
        String owner) {}
