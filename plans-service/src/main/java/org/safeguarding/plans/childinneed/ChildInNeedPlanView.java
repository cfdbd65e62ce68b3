package org.safeguarding.plans.childinneed;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ChildInNeedPurpose;
import org.safeguarding.records.RecordView;
import org.safeguarding.web.problem.Warning;

/** What readers see of a child in need plan, as of today. */
@Schema(name = "ChildInNeedPlan", description = "A child in need plan, and how it stands today.")
public record ChildInNeedPlanView(
        @JsonUnwrapped RecordView header,

        @Schema(description = "The child.") UUID childId,

        @Schema(description = "CIN census: CINPlanStartDate.", examples = "2018-03-05")
        LocalDate startedOn,

        @Schema(description = "CIN census: CINPlanEndDate; absent while it is open.", examples = "2018-09-14")
        LocalDate endedOn,

        @Schema(description = "Why it ended; absent while it is open.", examples = "NEED_MET")
        ChildInNeedEndReason endReason,

        @Schema(description = "What it is mainly for.", examples = "FAMILY_SUPPORT")
        ChildInNeedPurpose purpose,

        @Schema(description = "Since when it is for that.", examples = "2018-03-05")
        LocalDate purposeSince,

        @Schema(description = "Its reviews, earliest first.")
        List<Review> reviews,

        @Schema(description = "How many reviews it had.", examples = "1")
        int reviewCount,

        @Schema(description = "Calendar days from its start to today, or to its end.", examples = "193")
        long daysOpen,

        @Schema(
                description =
                        "The last day on which the next review is in time: 3 months from the start, then 6 from each"
                                + " review, or the authority's own limit. Absent once it has ended.",
                examples = "2018-11-30")
        LocalDate reviewDueOn,

        @Schema(
                description = "The first day on which the next review was overdue; absent if it is not.",
                examples = "2018-12-01")
        LocalDate reviewOverdueSince,

        @Schema(
                description = "The last day on which the next visit is in time: 28 days after the start, then after the"
                        + " last visit at which the child was seen, or the authority's own limit. Absent once it has"
                        + " ended.",
                examples = "2018-04-02")
        LocalDate visitDueOn,

        @Schema(description = "Who works with the child.", examples = "s.okafor")
        String worker,

        @Schema(description = "The worker's team.", examples = "children-in-need-north")
        String team,

        @Schema(description = "The agency that recorded it.", examples = "council")
        String agency,

        @Schema(description = "What the CIN census would query, in the answer about one plan; absent in lists.")
        List<Warning> warnings) {}
