package org.safeguarding.plans.childinneed;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ChildInNeedPurpose;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;

/** The plan is mainly for something else from a day on. */
@Schema(description = "The plan is mainly for something else from a day on.")
public record ChangeOfPurpose(
        @Schema(description = "What it is mainly for from then on.", examples = "EDGE_OF_CARE") @NotNull
        ChildInNeedPurpose purpose,

        @Schema(description = "The day of the change.", examples = "2018-06-01") @NotNull
        LocalDate changedOn,

        @Schema(description = "Why, kept with the version.", examples = "The grandmother cannot go on alone.") @Reason
        String reason)
        implements Reasoned {}
