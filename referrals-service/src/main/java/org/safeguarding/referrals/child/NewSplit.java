package org.safeguarding.referrals.child;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** That a record that was merged is one of a child of its own after all. */
@Schema(description = "That a record that was merged is one of a child of its own after all.")
public record NewSplit(
        @Schema(description = "How it is known.", examples = "The school has two pupils of this name.")
        @NotNull
        @Size(min = 1, max = 1000)
        @PlainText
        String reason) {}
