package org.safeguarding.referrals.child;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** That a provisional child is none of those that it possibly was. */
@Schema(description = "That a provisional child is none of those that it possibly was.")
public record NewConfirmation(
        @Schema(description = "How it is known.", examples = "Twins: the school has both.")
        @NotNull
        @Size(min = 1, max = 1000)
        @PlainText
        String reason) {}
