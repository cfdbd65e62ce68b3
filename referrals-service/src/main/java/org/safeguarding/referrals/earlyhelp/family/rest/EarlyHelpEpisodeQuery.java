package org.safeguarding.referrals.earlyhelp.family.rest;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.records.Filter;
import org.safeguarding.referrals.earlyhelp.family.EpisodeStatus;
import org.safeguarding.web.query.QueryValues;

/** What a list of early help is narrowed to. */
public class EarlyHelpEpisodeQuery {

    @QueryParam("child")
    @Parameter(description = "Only those whose index child this is.")
    UUID child;

    @QueryParam("status")
    @Parameter(
            description = "Only those that have come so far.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"ALLOCATED", "ENGAGED", "CLOSED"}))
    String status;

    @QueryParam("due-by")
    @Parameter(
            description = "Only families not engaged whose first engagement is due on this day or before.",
            example = "2018-03-13",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String due;

    @QueryParam("review-due-by")
    @Parameter(
            description = "Only open ones whose next review is on this day or before.",
            example = "2018-05-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String reviewDue;

    @QueryParam("owner")
    @Parameter(description = "Only those of this worker.", example = "J. Hartley")
    String owner;

    @QueryParam("team")
    @Parameter(description = "Only those of this team.", example = "Early help South")
    String team;

    Filter filter() {
        EpisodeStatus asked = QueryValues.code("status", EpisodeStatus.class, status);
        Filter filter = Filter.all()
                .is("childId", child)
                .is("worker", owner)
                .is("team", team)
                .when(due != null, EpisodeStatus.ALLOCATED.condition())
                .notAfter("engagementDueOn", QueryValues.day("due-by", due))
                .when(reviewDue != null, "closedOn is null")
                .notAfter("plan.nextReviewOn", QueryValues.day("review-due-by", reviewDue));
        return asked == null ? filter : filter.when(true, asked.condition());
    }
}
