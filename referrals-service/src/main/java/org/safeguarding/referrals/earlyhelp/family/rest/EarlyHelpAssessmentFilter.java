package org.safeguarding.referrals.earlyhelp.family.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.records.Filter;
import org.safeguarding.records.WorkFilter;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpAssessmentStatus;
import org.safeguarding.web.problem.PlainText;

/** What narrows a list of early help assessments. */
public class EarlyHelpAssessmentFilter extends WorkFilter {

    @QueryParam("child")
    @Parameter(description = "Only assessments of this child.")
    UUID child;

    @QueryParam("episode")
    @Parameter(description = "Only assessments of this early help episode.")
    UUID episode;

    @QueryParam("status")
    @Parameter(description = "Only assessments with this status.")
    EarlyHelpAssessmentStatus status;

    @QueryParam("due-by")
    @Parameter(description = "Only open assessments that are due on or before this day.", example = "2018-05-21")
    LocalDate dueBy;

    @QueryParam("organisationType")
    @Parameter(
            description = "Only assessments by this kind of organisation; LA_SERVICES is the council.",
            example = "SCHOOLS")
    OrganisationType organisationType;

    @QueryParam("organisation")
    @Parameter(description = "Only assessments by this organisation.", example = "Clifton Primary School")
    @Size(max = 200)
    @PlainText
    String organisation;

    Filter filter() {
        Filter filter = Filter.all()
                .is("childId", child)
                .is("episodeId", episode)
                .is("madeBy.assessor", owner)
                .agency("agency", agency)
                .is("madeBy.organisationType", organisationType)
                .is("madeBy.organisation", organisation)
                .when(dueBy != null, EarlyHelpAssessmentStatus.STARTED.condition())
                .notAfter("dueOn", dueBy);
        return status == null ? filter : filter.when(true, status.condition());
    }
}
