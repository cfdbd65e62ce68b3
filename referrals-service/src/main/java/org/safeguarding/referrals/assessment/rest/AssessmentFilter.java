package org.safeguarding.referrals.assessment.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.records.Filter;
import org.safeguarding.records.WorkFilter;
import org.safeguarding.referrals.assessment.AssessmentStatus;
import org.safeguarding.web.problem.PlainText;

/** What narrows a list of assessments. */
public class AssessmentFilter extends WorkFilter {

    @QueryParam("child")
    @Parameter(description = "Only assessments of this child.")
    UUID child;

    @QueryParam("referral")
    @Parameter(description = "Only assessments that answer this referral.")
    UUID referral;

    @QueryParam("status")
    @Parameter(description = "Only assessments with this status. Lists never hold VOIDED assessments.")
    AssessmentStatus status;

    @QueryParam("due-by")
    @Parameter(description = "Only open assessments that are due on or before this day.", example = "2018-05-14")
    LocalDate dueBy;

    @QueryParam("team")
    @Parameter(description = "Only assessments of this team.", example = "duty-and-assessment-north")
    @Size(max = 100)
    @PlainText
    String team;

    Filter filter(String authority) {
        Filter filter = Filter.all()
                .is("childId", child)
                .is("referralId", referral)
                .when(dueBy != null, AssessmentStatus.OPEN.condition())
                .within("startedOn", dueBy == null ? null : StatutoryClocks.ASSESSMENT.startsDueBy(authority, dueBy))
                .is("worker", owner)
                .is("team", team)
                .agency("agency", agency);
        return status == null ? filter : filter.when(true, status.condition());
    }
}
