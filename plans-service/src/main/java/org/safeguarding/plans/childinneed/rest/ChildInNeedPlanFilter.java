package org.safeguarding.plans.childinneed.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.calendar.StatutoryClock;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.records.Filter;
import org.safeguarding.records.WorkFilter;
import org.safeguarding.web.problem.PlainText;

/** What narrows a list of child in need plans. */
public class ChildInNeedPlanFilter extends WorkFilter {

    private static final String OPEN = "endedOn is null";

    /** Since when neither the purpose changed nor a review was held. */
    private static final String UNCHANGED_SINCE = "greatest(purposeSince, coalesce(lastReviewedOn, purposeSince))";

    @QueryParam("child")
    @Parameter(description = "Only plans of this child.")
    UUID child;

    @QueryParam("open")
    @DefaultValue("false")
    @Parameter(description = "Only open plans.")
    boolean open;

    @QueryParam("review-due-by")
    @Parameter(description = "Only open plans whose next review is due on or before this day.", example = "2018-06-05")
    LocalDate reviewDueBy;

    @QueryParam("visit-due-by")
    @Parameter(
            description = "Only open plans whose child is to be visited on or before this day.",
            example = "2018-04-02")
    LocalDate visitDueBy;

    @QueryParam("drifting")
    @Parameter(
            description = "Only open plans that drift: for more than this many months they were not reviewed, and their"
                    + " purpose did not change.",
            example = "6")
    @Min(0)
    @Max(216)
    Integer drifting;

    @QueryParam("team")
    @Parameter(description = "Only plans of this team.", example = "children-in-need-north")
    @Size(max = 100)
    @PlainText
    String team;

    Filter filter(String authority, LocalDate today) {
        Filter filter = Filter.all()
                .is("childId", child)
                .is("worker", owner)
                .is("team", team)
                .agency("agency", agency)
                .when(open || reviewDueBy != null || visitDueBy != null || drifting != null, OPEN)
                .within(
                        "coalesce(lastVisitedOn, startedOn)",
                        visitDueBy == null
                                ? null
                                : StatutoryClocks.CHILD_IN_NEED_VISIT.startsDueBy(authority, visitDueBy));
        if (reviewDueBy != null) {
            filter.withinAny(reviewsDueBy(authority));
        }
        return drifting == null ? filter : filter.notAfter(UNCHANGED_SINCE, lastUnchanged(today));
    }

    private Map<String, List<StatutoryClock.Span>> reviewsDueBy(String authority) {
        List<StatutoryClock> clocks = StatutoryClocks.CHILD_IN_NEED_REVIEWS.clocks();
        return Map.of(
                "lastReviewedOn is null and startedOn", clocks.getFirst().startsDueBy(authority, reviewDueBy),
                "lastReviewedOn", clocks.getLast().startsDueBy(authority, reviewDueBy));
    }

    /** The last day that is more than that many months ago: months differ in length, so it may be near a month's end. */
    private LocalDate lastUnchanged(LocalDate today) {
        LocalDate day = today.minusMonths(drifting);
        while (day.plusMonths(drifting).isBefore(today)) {
            day = day.plusDays(1);
        }
        return day.minusDays(1);
    }
}
