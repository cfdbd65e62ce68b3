package org.safeguarding.plans.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;
import org.safeguarding.web.problem.Text;

/** A visit as it should have been recorded. */
@Schema(description = "A visit as it should have been recorded, all of it.")
public record VisitCorrection(
        @Schema(description = "The day of the visit, in London. The child was on a plan then.", examples = "2018-03-19")
        @NotNull
        LocalDate visitedOn,

        @Schema(description = "Who and what was seen.") @NotNull @Valid
        Seen seen,

        @Schema(description = "Who visited, by the authority's own name for them.", examples = "s.okafor")
        @Text(max = 100)
        String visitor,

        @Schema(description = "The plan; only where the child was on more than one that day.")
        UUID planId,

        @Schema(description = "Why it is corrected, kept with the version.", examples = "The visit was a day later.")
        @Reason
        String reason)
        implements Reasoned {}
