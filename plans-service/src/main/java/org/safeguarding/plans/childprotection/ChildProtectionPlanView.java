package org.safeguarding.plans.childprotection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
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
        int numberOfPreviousPlans,

        @Schema(description = "The conference that made it; absent if none here did.")
        UUID conferenceId,

        @Schema(description = "True for a temporary plan of another authority. It counts in no figure of plans.")
        boolean otherAuthority,

        @Schema(description = "Why it ended; absent while it is open, and if a conference ended it.")
        PlanEndReason endReason,

        @Schema(description = "Every category of abuse that it had, earliest first.")
        List<CategorySince> categories,

        @Schema(
                description = "The last day on which the next review conference is in time: 91 days after the start,"
                        + " then 183 days after the last review, or the authority's own limits. Absent once it has"
                        + " ended, and for a plan of another authority.",
                examples = "2018-06-04")
        LocalDate reviewDueOn,

        @Schema(
                description = "The last day on which the next core group is in time: ten working days after the start,"
                        + " then 42 days after the last one, or the authority's own limits. Absent once it has ended,"
                        + " and for a plan of another authority.",
                examples = "2018-03-19")
        LocalDate coreGroupDueOn,

        @Schema(
                description = "The last day on which the next visit is in time: 14 days after the start, then after the"
                        + " last visit at which the child was seen, or the authority's own limit. Absent once it has"
                        + " ended, and for a plan of another authority.",
                examples = "2018-03-19")
        LocalDate visitDueOn) {}
