package org.safeguarding.metrics.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.problem.Fault;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Roles;

@Path("/v1/values")
@Tag(name = "Indicators", description = "What is counted, and the figures.")
class ValuesResource {

    private static final int MOST = 50;

    private final Answers answers;

    ValuesResource(Answers answers) {
        this.answers = answers;
    }

    @GET
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
            summary = "Values of several indicators",
            description = "As for one indicator. All values are of one moment.")
    @APIResponse(
            responseCode = "200",
            description = "The values.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ManyValuesView.class)),
                @Content(mediaType = CsvWriter.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response getValues(
            @QueryParam("indicator")
                    @Parameter(description = "Ids of indicators, 1 to 50.", example = "[\"re-referral-rate\"]")
                    List<String> ids,
            @BeanParam @Valid ValuesQuery query,
            @Context HttpHeaders headers)
            throws SQLException {
        return answers.answer(indicators(ids), query, headers, ManyValuesView::from);
    }

    private static List<Indicator> indicators(List<String> ids) {
        var asked = new LinkedHashSet<>(ids);
        if (asked.isEmpty() || asked.size() > MOST) {
            throw Refusal.invalid("indicator", "out-of-range", "Ask for 1 to " + MOST + " indicators.");
        }
        var faults = new ArrayList<Fault>();
        var indicators = new ArrayList<Indicator>();
        for (var id : asked) {
            Indicators.find(id)
                    .ifPresentOrElse(
                            indicators::add,
                            () -> faults.add(new Fault(
                                    "indicator",
                                    "unknown-indicator",
                                    "There is no such indicator: see /v1/indicators.")));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return indicators;
    }
}
