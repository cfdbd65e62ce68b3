package org.safeguarding.referrals.child;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;

/** That a record on the index is another record of a child who is there already. */
@Schema(description = "That a record on the index is another record of a child who is there already.")
public record NewMerge(
        @Schema(description = "The child whose record stays.", examples = "0197f3a1-6c2e-7b44-9d1c-3f6a5e0b7c21")
        @NotNull
        UUID into,

        @Schema(description = "How it is known.", examples = "The mother confirmed the date of birth.") @Reason
        String reason)
        implements Reasoned {}
