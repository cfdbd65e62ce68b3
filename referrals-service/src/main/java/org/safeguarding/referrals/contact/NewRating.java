package org.safeguarding.referrals.contact;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;

/** Another urgency, because more is known. */
@Schema(description = "Another urgency, because more is known.")
public record NewRating(
        @Schema(description = "BRAG rating; its clock runs from receipt.", examples = "RED") @NotNull
        Urgency urgency,

        @Schema(description = "Why the urgency changes.", examples = "School tells of an injury.") @Reason
        String reason)
        implements Reasoned {}
