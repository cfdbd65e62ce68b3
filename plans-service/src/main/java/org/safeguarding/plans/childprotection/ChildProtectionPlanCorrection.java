package org.safeguarding.plans.childprotection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;

/** A child protection plan as it should have been recorded. */
@Schema(
        description = "A child protection plan as it should have been recorded, all of it. What a conference decided is"
                + " corrected there.")
public record ChildProtectionPlanCorrection(
        @Schema(description = "The day of the conference that made the plan (CPPstartDate).", examples = "2018-03-05")
        @NotNull
        LocalDate startedOn,

        @Schema(
                description = "The day on which it was ended (CPPendDate); exactly where it was ended.",
                examples = "2018-06-05")
        LocalDate endedOn,

        @Schema(
                description = "Why it ended without a conference; exactly where it has such a reason.",
                examples = "MOVED_AWAY")
        PlanEndReason endReason,

        @Schema(description = "CIN census code of the category of abuse when the plan started.", examples = "NEG")
        @NotNull
        CategoryOfAbuse initialCategory,

        @Schema(description = "How many plans the child had before (NumberOfPreviousCPP).", examples = "0")
        @NotNull
        @Min(0)
        @Max(20)
        Integer numberOfPreviousPlans,

        @Schema(
                description = "Why it is corrected, kept with the version.",
                examples = "The conference was a day later.")
        @Reason
        String reason)
        implements Reasoned {}
