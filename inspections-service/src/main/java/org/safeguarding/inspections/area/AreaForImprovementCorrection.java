package org.safeguarding.inspections.area;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;

/** What the record of a closed area for improvement should have said beside what the report says. */
@Schema(description = "What the record of a closed area should have said. The wording is that of the report.")
public record AreaForImprovementCorrection(
        @Schema(description = "The closing.") @NotNull @Valid
        Closure closure,

        @Schema(description = "Why it is corrected.", examples = "It was closed a week later.") @Reason
        String reason)
        implements Reasoned {}
