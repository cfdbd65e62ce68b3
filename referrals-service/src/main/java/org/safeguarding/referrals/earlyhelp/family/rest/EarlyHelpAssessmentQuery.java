package org.safeguarding.referrals.earlyhelp.family.rest;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.records.Filter;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpAssessmentStatus;
import org.safeguarding.web.query.QueryValues;

/** What a list of early help assessments is narrowed to. */
public class EarlyHelpAssessmentQuery {

    @QueryParam("child")
    @Parameter(description = "Only those of this child.")
    UUID child;

    @QueryParam("episode")
    @Parameter(description = "Only those of this early help episode.")
    UUID episode;

    @QueryParam("status")
    @Parameter(
            description = "Only those that have come so far.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"STARTED", "COMPLETED", "ABANDONED"}))
    String status;

    @QueryParam("due-by")
    @Parameter(
            description = "Only open ones that are due on this day or before.",
            example = "2018-05-21",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String due;

    @QueryParam("owner")
    @Parameter(description = "Only those that this person makes.", example = "M. Ruiz")
    String owner;

    @QueryParam("agency")
    @Parameter(description = "Only those that this agency recorded.", example = "school")
    String agency;

    @QueryParam("organisationType")
    @Parameter(
            description =
                    "Only those made by this kind of organisation (OrganisationType); LA_SERVICES for the council.",
            example = "SCHOOLS")
    String organisationType;

    @QueryParam("organisation")
    @Parameter(description = "Only those made by this organisation.", example = "Clifton Primary School")
    String organisation;

    Filter filter() {
        EarlyHelpAssessmentStatus asked = QueryValues.code("status", EarlyHelpAssessmentStatus.class, status);
        Filter filter = Filter.all()
                .is("childId", child)
                .is("episodeId", episode)
                .is("assessor", owner)
                .is("agency", agency)
                .is("organisationType", QueryValues.code("organisationType", OrganisationType.class, organisationType))
                .is("organisation", organisation)
                .when(due != null, EarlyHelpAssessmentStatus.STARTED.condition())
                .notAfter("dueOn", QueryValues.day("due-by", due));
        return asked == null ? filter : filter.when(true, asked.condition());
    }
}
