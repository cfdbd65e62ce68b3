package org.safeguarding.plans.childprotection;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a child protection plan. */
@Schema(description = "The end of a child protection plan.")
public record EndOfPlan(
        @Schema(
                description = "The day on which it was ended (CPPendDate), in London; the child is not counted on it.",
                examples = "2018-06-05")
        @NotNull
        LocalDate endedOn) {}
