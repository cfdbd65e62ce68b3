package org.safeguarding.metrics.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.messaging.inbox.InboxFreshness;
import org.safeguarding.metrics.generation.Generations;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.metrics.rejected.LiveConsumer;
import org.safeguarding.metrics.value.Disclosure;
import org.safeguarding.metrics.value.IndicatorValues;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1/indicators")
@Tag(name = "Indicators", description = "What is counted, and what it came to.")
class IndicatorResource {

    private final IndicatorValues values;
    private final InboxFreshness freshness;
    private final LiveConsumer live;
    private final Caller caller;
    private final Generations generations;
    private final Clock clock;

    IndicatorResource(
            IndicatorValues values,
            InboxFreshness freshness,
            LiveConsumer live,
            Caller caller,
            Generations generations,
            Clock clock) {
        this.values = values;
        this.freshness = freshness;
        this.live = live;
        this.caller = caller;
        this.generations = generations;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Roles.MASH,
        Roles.SOCIAL_WORKER,
        Roles.INSPECTION_LEAD,
        Roles.ANALYST,
        Roles.PARTNER,
        Roles.IMPORTER,
        Roles.AUDITOR
    })
    @Operation(operationId = "listIndicators", summary = "The catalogue of indicators")
    public Page<IndicatorView> list(
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(500)
                    @Parameter(description = "Items on a page, 1 to 500.")
                    int limit,
            @QueryParam("page") @Parameter(description = "The next of the page before; absent for the first page.")
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
        Roles.INSPECTION_LEAD,
        Roles.ANALYST,
        Roles.PARTNER,
        Roles.IMPORTER,
        Roles.AUDITOR
    })
    @Operation(operationId = "getIndicator", summary = "The definition of an indicator")
    public IndicatorView get(@PathParam("id") @Parameter(description = "Id of the indicator.") String id) {
        return IndicatorView.from(find(id));
    }

    @GET
    @Path("/{id}/values")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.INSPECTION_LEAD, Roles.ANALYST, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            operationId = "getIndicatorValues",
            summary = "What an indicator was",
            description =
                    "Live: an event counts as soon as it is applied. Counts from 1 to 5 about children are withheld from"
                            + " partner agencies.")
    public ValuesView values(
            @PathParam("id") @Parameter(description = "Id of the indicator.") String id, @BeanParam ValuesQuery query)
            throws SQLException {
        var indicator = find(id);
        var authority = query.authority(caller);
        var range = query.range(clock);
        var disclosure = disclosure();
        // Before the values: they may then be fresher than they say, never staler.
        var fresh = freshness.read(live.consumer(), live.handler().topics());
        var figures = values.figures(indicator, authority, range.from(), range.to(), query.interval(), disclosure);
        return new ValuesView(
                indicator.id(),
                authority,
                indicator.unit(),
                indicator.definitionVersion(),
                indicator.aboutChildren() && disclosure != Disclosure.FULL,
                figures.stream().map(FigureView::from).toList(),
                FreshnessView.from(fresh));
    }

    private static Indicator find(String id) {
        return Indicators.find(id).orElseThrow(() -> Refusal.notFound("indicator"));
    }

    private static Indicator after(String page) {
        return Indicators.find(page)
                .orElseThrow(
                        () -> Refusal.invalid("page", "format", "Pass the next of the page before as it was given."));
    }

    /** Small counts are for named roles of the authority; a caller with such a role and a partner's sees them. */
    private Disclosure disclosure() {
        boolean named = caller.has(Roles.ANALYST)
                || caller.has(Roles.SOCIAL_WORKER)
                || caller.has(Roles.INSPECTION_LEAD)
                || caller.has(Roles.AUDITOR);
        return named ? Disclosure.FULL : Disclosure.WITHOUT_SMALL_COUNTS;
    }
}
