package org.safeguarding.plans.childprotection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.CategoryOfAbuse;

/** A child protection plan that no conference here made. */
@Schema(description = "A child protection plan that no conference here made.")
public record NewChildProtectionPlan(
        @Schema(description = "The child: its id on the platform, as in the contact about it.") @NotNull
        UUID childId,

        @Schema(
                description = "The day of the conference that made the plan (CPPstartDate), in London.",
                examples = "2018-03-05")
        @NotNull
        LocalDate startedOn,

        @Schema(
                description = "The day on which it was ended (CPPendDate), if it has ended when it is recorded.",
                examples = "2018-06-05")
        LocalDate endedOn,

        @Schema(description = "Why it ended without a conference; only with endedOn.", examples = "MOVED_AWAY")
        PlanEndReason endReason,

        @Schema(description = "CIN census code of the category of abuse when the plan started.", examples = "NEG")
        @NotNull
        CategoryOfAbuse initialCategory,

        @Schema(
                description = "How many plans the child had before, in any authority and however long ago "
                        + "(NumberOfPreviousCPP).",
                examples = "0")
        @NotNull
        @Min(0)
        @Max(20)
        Integer numberOfPreviousPlans,

        @Schema(
                description = "True for a temporary plan of another authority, whose child lives here for a time. It"
                        + " counts in no figure of plans.")
        Boolean otherAuthority) {}
