package org.safeguarding.plans.childprotection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.records.RecordView;

/** What readers see of a child protection plan. */
@Schema(name = "ChildProtectionPlan", description = "A child protection plan.")
public record ChildProtectionPlanView(
        @JsonUnwrapped RecordView header,

        @Schema(description = "The child that the plan protects.")
        UUID childId,

        @Schema(description = "The day of the conference that made the plan (CPPstartDate).")
        LocalDate startedOn,

        @Schema(description = "The day on which it was ended (CPPendDate); absent while it is open.")
        LocalDate endedOn,

        @Schema(description = "CIN census code of the category of abuse when the plan started.", examples = "NEG")
        CategoryOfAbuse initialCategory,

        @Schema(description = "CIN census code of the category of abuse now.", examples = "NEG")
        CategoryOfAbuse latestCategory,

        @Schema(description = "How many plans the child had before, in any authority.", examples = "0")
        int numberOfPreviousPlans) {}
