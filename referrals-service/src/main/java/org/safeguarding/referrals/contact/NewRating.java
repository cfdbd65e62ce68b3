package org.safeguarding.referrals.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.web.problem.PlainText;

/** Another urgency, because more is known. */
@Schema(description = "Another urgency, because more is known.")
public record NewRating(
        @Schema(description = "BRAG rating; its clock runs from receipt.", examples = "RED") @NotNull
        Urgency urgency,

        @Schema(description = "Why it is rated anew.", examples = "School tells of an injury.")
        @NotNull
        @Size(min = 1, max = 1000)
        @PlainText
        String reason) {}
