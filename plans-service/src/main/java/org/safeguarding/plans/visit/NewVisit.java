package org.safeguarding.plans.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.Text;

/** A visit to a child on a plan, made or attempted. */
@Schema(description = "A visit to a child on a plan, made or attempted.")
public record NewVisit(
        @Schema(description = "The child: its id on the platform, as in the contact about it.") @NotNull
        UUID childId,

        @Schema(description = "The day of the visit, in London. The child was on a plan then.", examples = "2018-03-19")
        @NotNull
        LocalDate visitedOn,

        @Schema(description = "Who and what was seen.") @NotNull @Valid
        Seen seen,

        @Schema(description = "Who visited, by the authority's own name for them.", examples = "s.okafor")
        @Text(max = 100)
        String visitor,

        @Schema(description = "The plan; only where the child was on more than one that day.")
        UUID planId) {}
