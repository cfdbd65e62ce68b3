package org.safeguarding.records;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.Reason;
import org.safeguarding.web.problem.Text;

/** Who works with a child from now on. */
public record Assignment(
        @Schema(description = "The allocated worker, by the authority's own name for them.", examples = "s.okafor")
        @NotNull
        @Text(max = 100)
        String worker,

        @Schema(description = "The worker's team.", examples = "duty-and-assessment-north") @Text(max = 100)
        String team,

        @Schema(
                description = "Why the work changes hands, kept with the version.",
                examples = "The worker moved to another team.")
        @Text(max = Reason.MAX)
        String reason)
        implements Reasoned {}
