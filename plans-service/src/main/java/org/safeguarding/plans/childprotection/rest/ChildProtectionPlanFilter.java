package org.safeguarding.plans.childprotection.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.calendar.RepeatedClock;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.records.Filter;
import org.safeguarding.web.problem.PlainText;

/** What narrows a list of child protection plans. */
public class ChildProtectionPlanFilter {

    private static final String OPEN = "endedOn is null";

    @QueryParam("child")
    @Parameter(description = "Only plans of this child.")
    UUID child;

    @QueryParam("open")
    @DefaultValue("false")
    @Parameter(description = "Only open plans.")
    boolean open;

    @QueryParam("review-due-by")
    @Parameter(
            description =
                    "Only open plans of this authority whose next review conference is due on or before this day.",
            example = "2018-06-04")
    LocalDate reviewDueBy;

    @QueryParam("core-group-due-by")
    @Parameter(
            description = "Only open plans of this authority whose next core group is due on or before this day.",
            example = "2018-03-19")
    LocalDate coreGroupDueBy;

    @QueryParam("visit-due-by")
    @Parameter(
            description = "Only open plans of this authority whose child is to be visited on or before this day.",
            example = "2018-03-19")
    LocalDate visitDueBy;

    @QueryParam("agency")
    @Parameter(description = "Only plans from this agency.", example = "council")
    @Size(max = 100)
    @PlainText
    String agency;

    Filter filter(String authority) {
        Filter filter =
                Filter.all().is("childId", child).agency("agency", agency).when(open, OPEN);
        due(filter, authority, StatutoryClocks.REVIEW_CONFERENCES, "lastReviewedOn", reviewDueBy);
        due(filter, authority, StatutoryClocks.CORE_GROUPS, "lastCoreGroupOn", coreGroupDueBy);
        due(filter, authority, StatutoryClocks.CHILD_PROTECTION_VISITS, "lastVisitedOn", visitDueBy);
        return filter;
    }

    private static void due(Filter filter, String authority, RepeatedClock clock, String last, LocalDate by) {
        if (by != null) {
            filter.when(true, OPEN + " and otherAuthority = false")
                    .withinAny(Map.of(
                            last + " is null and startedOn",
                            clock.clocks().getFirst().startsDueBy(authority, by),
                            last,
                            clock.clocks().getLast().startsDueBy(authority, by)));
        }
    }
}
