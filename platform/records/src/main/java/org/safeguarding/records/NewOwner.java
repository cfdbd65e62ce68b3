package org.safeguarding.records;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.Reason;
import org.safeguarding.web.problem.Text;

/** Who works on a record from now on. */
public record NewOwner(
        @Schema(description = "The worker, by the authority's own name for them.", examples = "s.okafor")
        @NotNull
        @Text(max = 100)
        String owner,

        @Schema(description = "Why the record changes hands.", examples = "End of shift.") @Text(max = Reason.MAX)
        String reason)
        implements Reasoned {}
