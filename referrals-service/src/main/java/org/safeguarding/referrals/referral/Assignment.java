package org.safeguarding.referrals.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** Who works with a child from now on. */
@Schema(description = "Who has the work from now on.")
public record Assignment(
        @Schema(description = "The allocated worker, by the authority's own name for them.", examples = "s.okafor")
        @NotNull
        @Size(min = 1, max = 100)
        @PlainText
        String worker,

        @Schema(description = "The worker's team.", examples = "duty-and-assessment-north")
        @Size(min = 1, max = 100)
        @PlainText
        String team,

        @Schema(
                description = "Why it is given on, kept with the version.",
                examples = "The worker moved to another team.")
        @Size(min = 1, max = 1000)
        @PlainText
        String reason) {}
