package org.safeguarding.metrics.explanation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.messaging.inbox.InboxFreshness;
import org.safeguarding.metrics.explanation.Behind;
import org.safeguarding.metrics.explanation.Explanations;
import org.safeguarding.metrics.explanation.FigurePart;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.metrics.measure.Codes;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.rejected.LiveConsumer;
import org.safeguarding.metrics.rest.Disclosures;
import org.safeguarding.metrics.rest.FreshnessView;
import org.safeguarding.metrics.value.Slice;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.problem.Accepted;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Behind a number", description = "Who and what an indicator counts, and why.")
class ExplanationResource {

    private static final int LONGEST_PURPOSE = 500;

    private final Explanations explanations;
    private final InboxFreshness freshness;
    private final LiveConsumer live;
    private final Clock clock;
    private final Codes codes;
    private final Caller caller;

    ExplanationResource(
            Explanations explanations,
            InboxFreshness freshness,
            LiveConsumer live,
            Clock clock,
            Codes codes,
            Caller caller) {
        this.explanations = explanations;
        this.freshness = freshness;
        this.live = live;
        this.clock = clock;
        this.codes = codes;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/explain")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.ANALYST, Roles.INSPECTION_LEAD, Roles.LADO})
    @Operation(
            summary = "Why a child counts as it does",
            description =
                    "The records and days that make a child, an inspection or an allegation count in a period, and"
                            + " the records that do not count, in words. The same code computes the figure itself."
                            + " Only the designated officer (role lado) can see the records behind figures about"
                            + " allegations. Each request is written to the audit.")
    public ExplanationView explainIndicator(
            @PathParam("id") @Parameter(description = "Id of the indicator.") String id,
            @QueryParam("child") @Parameter(description = "The child, for an indicator about children.") UUID child,
            @QueryParam("inspection") @Parameter(description = "The inspection, for an indicator about inspections.")
                    UUID inspection,
            @QueryParam("allegation") @Parameter(description = "The allegation, for an indicator about allegations.")
                    UUID allegation,
            @BeanParam @Valid PeriodQuery query)
            throws SQLException {
        var indicator = find(id);
        var behind = new Behind(indicator, query.period(indicator, clock));
        var key = key(indicator, child, inspection, allegation);
        // Read before the timeline, so that the answer may be fresher than it says but never staler.
        var fresh = freshness.read(live.consumer(), live.handler().topics());
        var explanation = explanations.explain(behind, key);
        return new ExplanationView(
                indicator.id(),
                key,
                behind.period().from(),
                behind.period().to(),
                indicator.definitionVersion(),
                explanation.generation(),
                explanation.parts().stream().map(ExplanationView.PartView::from).toList(),
                FreshnessView.from(fresh, Disclosures.of(caller)));
    }

    @GET
    @Path("/{id}/children")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.ANALYST, Roles.INSPECTION_LEAD, Roles.LADO})
    @Operation(
            summary = "The list behind a figure",
            description = "The children, inspections or allegations that an indicator counts in a period, with the"
                    + " records that make them count. Only the designated officer (role lado) sees"
                    + " allegations. The audit records who read the list, why, and each child shown.")
    public ListingView listBehindIndicator(
            @PathParam("id") @Parameter(description = "Id of the indicator.") @PlainText String id,
            @QueryParam("part")
                    @DefaultValue("numerator")
                    @Parameter(
                            description = "numerator, denominator, or outside: in the denominator but not in the"
                                    + " numerator.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"numerator", "denominator", "outside"},
                                            defaultValue = "numerator"))
                    @PlainText
                    String part,
            @QueryParam("purpose")
                    @NotBlank
                    @Size(max = LONGEST_PURPOSE)
                    @PlainText
                    @Parameter(description = "Why the list is read.")
                    String purpose,
            @QueryParam("by")
                    @Parameter(
                            description = "A dimension, to list the records behind one of its values.",
                            example = "locality")
                    @PlainText
                    String by,
            @QueryParam("value")
                    @Parameter(
                            description = "The value of that dimension, by its code in the values.",
                            example = "ROTH-C")
                    @PlainText
                    String value,
            @BeanParam @Valid PeriodQuery query,
            @BeanParam @Valid PageRequest page)
            throws SQLException {
        var indicator = find(id);
        var behind = new Behind(indicator, query.period(indicator, clock), slice(indicator, by, value));
        var wanted = part(behind, part);
        var listing = explanations.list(behind, wanted, page.after().orElse(null), page.limit(), purpose);
        return new ListingView(
                indicator.id(),
                wanted.label(),
                behind.period().from(),
                behind.period().to(),
                indicator.definitionVersion(),
                listing.generation(),
                Explanations.listId(indicator),
                listing.items().stream()
                        .map(item -> ListingView.ListedView.from(item, indicator.subject()))
                        .toList(),
                listing.next());
    }

    /** An inspection lead sees inspections but not children; only the designated officer sees allegations. */
    private Indicator find(String id) {
        var indicator = Indicators.find(id).orElseThrow(() -> Refusal.notFound("indicator"));
        boolean may = switch (indicator.subject()) {
            case CHILD -> caller.has(Roles.SOCIAL_WORKER) || caller.has(Roles.ANALYST);
            case INSPECTION ->
                caller.has(Roles.SOCIAL_WORKER) || caller.has(Roles.ANALYST) || caller.has(Roles.INSPECTION_LEAD);
            case ALLEGATION -> caller.has(Roles.LADO);
        };
        if (!may) {
            throw Refusal.forbidden("role-missing", "The token does not carry a role that may see these records.");
        }
        return indicator;
    }

    private static UUID key(Indicator indicator, UUID child, UUID inspection, UUID allegation) {
        var subject = indicator.subject();
        var name = subject.kind().slug();
        var key = switch (subject) {
            case CHILD -> child;
            case INSPECTION -> inspection;
            case ALLEGATION -> allegation;
        };
        if (key == null) {
            throw Refusal.invalid(name, "required", "Say which " + name + ".");
        }
        return key;
    }

    private Slice slice(Indicator indicator, String by, String value) {
        if (by == null && value == null) {
            return Slice.WHOLE;
        }
        if (by == null || value == null) {
            throw Refusal.invalid(by == null ? "by" : "value", "required", "Give both the dimension and its value.");
        }
        var dimension = Dimension.named(by)
                .orElseThrow(() ->
                        Refusal.invalid("by", "unknown-code", "The dimension is " + Accepted.oneOf(Dimension.names())));
        return Slice.of(indicator, dimension, value, caller.authority(), codes);
    }

    private static FigurePart part(Behind behind, String name) {
        var part = FigurePart.named(name)
                .orElseThrow(() ->
                        Refusal.invalid("part", "unknown-code", "The part is numerator, denominator or outside."));
        if (!behind.parts().contains(part)) {
            throw Refusal.invalid(
                    "part",
                    "does-not-apply",
                    "The denominator of this indicator does not count records: ask for the numerator.");
        }
        return part;
    }
}
