package org.safeguarding.plans.childinneed;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a child in need plan. */
@Schema(description = "The end of a child in need plan.")
public record EndOfChildInNeedPlan(
        @Schema(
                description = "CIN census: CINPlanEndDate, in London; the child is not counted on it.",
                examples = "2018-09-14")
        @NotNull
        LocalDate endedOn,

        @Schema(description = "Why it ended.", examples = "NEED_MET") @NotNull
        ChildInNeedEndReason endReason) {}
