package org.safeguarding.metrics.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Roles;

@Path("/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators", description = "What is counted, and the figures.")
class IndicatorResource {

    @GET
    @RolesAllowed({
        Roles.MASH,
        Roles.SOCIAL_WORKER,
        Roles.EARLY_HELP,
        Roles.EARLY_HELP_PARTNER,
        Roles.LADO,
        Roles.INSPECTION_LEAD,
        Roles.ANALYST,
        Roles.PARTNER,
        Roles.IMPORTER,
        Roles.AUDITOR
    })
    @Operation(summary = "The catalogue of indicators")
    public Page<IndicatorView> listIndicators(
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(500)
                    @Parameter(description = "Items on a page, 1 to 500.")
                    int limit,
            @QueryParam("page")
                    @Parameter(description = "The value of next from the previous page; absent for the first page.")
                    @PlainText
                    String page) {
        int from = page == null ? 0 : Indicators.ALL.indexOf(after(page)) + 1;
        int to = Math.min(from + limit, Indicators.ALL.size());
        var items = Indicators.ALL.subList(from, to);
        return new Page<>(items, to < Indicators.ALL.size() ? items.getLast().id() : null).map(IndicatorView::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.MASH,
        Roles.SOCIAL_WORKER,
        Roles.EARLY_HELP,
        Roles.EARLY_HELP_PARTNER,
        Roles.LADO,
        Roles.INSPECTION_LEAD,
        Roles.ANALYST,
        Roles.PARTNER,
        Roles.IMPORTER,
        Roles.AUDITOR
    })
    @Operation(summary = "The definition of an indicator")
    public IndicatorView getIndicator(@PathParam("id") @Parameter(description = "Id of the indicator.") String id) {
        return IndicatorView.from(find(id));
    }

    private static Indicator find(String id) {
        return Indicators.find(id).orElseThrow(() -> Refusal.notFound("indicator"));
    }

    private static Indicator after(String page) {
        return Indicators.find(page)
                .orElseThrow(() ->
                        Refusal.invalid("page", "format", "Pass the value of next from the previous page unchanged."));
    }
}
