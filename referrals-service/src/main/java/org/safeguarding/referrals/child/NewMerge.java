package org.safeguarding.referrals.child;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** That a record on the index is another record of a child who is there already. */
@Schema(description = "That a record on the index is another record of a child who is there already.")
public record NewMerge(
        @Schema(description = "The child whose record stays.", examples = "0197f3a1-6c2e-7b44-9d1c-3f6a5e0b7c21")
        @NotNull
        UUID into,

        @Schema(description = "How it is known.", examples = "The mother confirmed the date of birth.")
        @NotNull
        @Size(min = 1, max = 1000)
        @PlainText
        String reason) {}
