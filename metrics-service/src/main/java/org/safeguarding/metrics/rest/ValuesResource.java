package org.safeguarding.metrics.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.metrics.csv.CsvWriter;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.metrics.value.Answer;
import org.safeguarding.metrics.value.IndicatorValues;
import org.safeguarding.web.problem.Fault;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1")
@Tag(name = "Indicators", description = "What is counted, and what it came to.")
class ValuesResource {

    private static final MediaType CSV = MediaType.valueOf(CsvWriter.MEDIA_TYPE);
    private static final int MOST = 50;

    private final IndicatorValues values;
    private final Freshness freshness;
    private final Caller caller;
    private final Clock clock;

    ValuesResource(IndicatorValues values, Freshness freshness, Caller caller, Clock clock) {
        this.values = values;
        this.freshness = freshness;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/indicators/{id}/values")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.INSPECTION_LEAD, Roles.ANALYST, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            operationId = "getIndicatorValues",
            summary = "What an indicator was",
            description =
                    "Live: an event counts as soon as it is applied. Counts from 1 to 5 about children, and what would give them"
                            + " away, are withheld from partner agencies. CSV has a line for each period and slice.")
    @APIResponse(
            responseCode = "200",
            description = "The values.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ValuesView.class)),
                @Content(mediaType = CsvWriter.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response values(
            @PathParam("id") @Parameter(description = "Id of the indicator.") String id,
            @BeanParam ValuesQuery query,
            @Context Request request)
            throws SQLException {
        var indicator = Indicators.find(id).orElseThrow(() -> Refusal.notFound("indicator"));
        return answer(List.of(indicator), query, request, ValuesView::from);
    }

    @GET
    @Path("/values")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.INSPECTION_LEAD, Roles.ANALYST, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            operationId = "getValues",
            summary = "What several indicators were",
            description = "As for one indicator; all values are of one moment.")
    @APIResponse(
            responseCode = "200",
            description = "The values.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ManyValuesView.class)),
                @Content(mediaType = CsvWriter.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response several(
            @QueryParam("indicator")
                    @Parameter(description = "Ids of indicators, 1 to 50.", example = "[\"re-referral-rate\"]")
                    List<String> ids,
            @BeanParam ValuesQuery query,
            @Context Request request)
            throws SQLException {
        return answer(indicators(ids), query, request, ManyValuesView::from);
    }

    private Response answer(
            List<Indicator> indicators,
            ValuesQuery query,
            Request request,
            BiFunction<Answer, FreshnessView, Object> view)
            throws SQLException {
        var question = query.question(indicators, caller, Disclosures.of(caller), LocalDate.now(clock));
        // Before the values: they may then be fresher than they say, never staler.
        var fresh = freshness.of(indicators);
        var answer = values.answer(question);
        var variant = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build());
        return variant != null && CSV.isCompatible(variant.getMediaType())
                ? Response.ok(ValuesCsv.write(answer), CSV.withCharset("UTF-8")).build()
                : Response.ok(view.apply(answer, fresh), MediaType.APPLICATION_JSON_TYPE)
                        .build();
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
