package org.safeguarding.referrals.earlyhelp.family.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.records.Filter;
import org.safeguarding.referrals.earlyhelp.family.EpisodeStatus;
import org.safeguarding.web.problem.PlainText;

/** What narrows a list of early help. */
public class EarlyHelpEpisodeFilter {

    @QueryParam("child")
    @Parameter(description = "Only episodes whose index child this is.")
    UUID child;

    @QueryParam("status")
    @Parameter(description = "Only episodes with this status.")
    EpisodeStatus status;

    @QueryParam("due-by")
    @Parameter(
            description = "Only families not engaged whose first engagement is due on or before this day.",
            example = "2018-03-13")
    LocalDate dueBy;

    @QueryParam("review-due-by")
    @Parameter(description = "Only open episodes whose next review is on or before this day.", example = "2018-05-01")
    LocalDate reviewDueBy;

    @QueryParam("owner")
    @Parameter(description = "Only episodes of this worker.", example = "J. Hartley")
    @Size(max = 100)
    @PlainText
    String owner;

    @QueryParam("team")
    @Parameter(description = "Only episodes of this team.", example = "Early help South")
    @Size(max = 100)
    @PlainText
    String team;

    Filter filter() {
        Filter filter = Filter.all()
                .is("childId", child)
                .is("helper.worker", owner)
                .is("helper.team", team)
                .when(dueBy != null, EpisodeStatus.ALLOCATED.condition())
                .notAfter("engagementDueOn", dueBy)
                .when(reviewDueBy != null, "ending.closedOn is null")
                .notAfter("course.plan.nextReviewOn", reviewDueBy);
        return status == null ? filter : filter.when(true, status.condition());
    }
}
