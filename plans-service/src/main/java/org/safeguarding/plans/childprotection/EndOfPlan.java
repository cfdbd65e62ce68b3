package org.safeguarding.plans.childprotection;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a child protection plan that no conference ends. */
@Schema(description = "The end of a child protection plan that no conference ends.")
public record EndOfPlan(
        @Schema(
                description = "The day on which it was ended (CPPendDate), in London; the child is not counted on it.",
                examples = "2018-06-05")
        @NotNull
        LocalDate endedOn,

        @Schema(description = "Why it ended without a conference.", examples = "MOVED_AWAY")
        PlanEndReason endReason) {}
