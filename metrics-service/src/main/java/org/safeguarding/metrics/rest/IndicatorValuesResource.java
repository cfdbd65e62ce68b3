package org.safeguarding.metrics.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Roles;

@Path("/v1/indicators")
@Tag(name = "Indicators", description = "What is counted, and the figures.")
class IndicatorValuesResource {

    private final Answers answers;

    IndicatorValuesResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @Path("/{id}/values")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @RolesAllowed({
        Roles.MASH,
        Roles.SOCIAL_WORKER,
        Roles.EARLY_HELP,
        Roles.EARLY_HELP_PARTNER,
        Roles.LADO,
        Roles.INSPECTION_LEAD,
        Roles.ANALYST,
        Roles.PARTNER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Values of an indicator",
            description =
                    "Values are live: an event counts as soon as it is applied. Partner agencies do not see counts"
                            + " of children from 1 to 5, nor figures that would reveal them. The CSV form has a"
                            + " line for each period and slice.")
    @APIResponse(
            responseCode = "200",
            description = "The values.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ValuesView.class)),
                @Content(mediaType = CsvWriter.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response getIndicatorValues(
            @PathParam("id") @Parameter(description = "Id of the indicator.") String id,
            @BeanParam @Valid ValuesQuery query,
            @Context HttpHeaders headers)
            throws SQLException {
        var indicator = Indicators.find(id).orElseThrow(() -> Refusal.notFound("indicator"));
        return answers.answer(List.of(indicator), query, headers, ValuesView::from);
    }
}
