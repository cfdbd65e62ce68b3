package org.safeguarding.metrics.due.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.calendar.StatutoryClock;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.fact.AllegationFact;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.contract.fact.EarlyHelpAssessmentFact;
import org.safeguarding.contract.fact.EarlyHelpContactFact;
import org.safeguarding.contract.fact.EarlyHelpEpisodeFact;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.contract.fact.InformationRequestFact;
import org.safeguarding.metrics.due.DueFilter;
import org.safeguarding.metrics.due.DueList;
import org.safeguarding.metrics.measure.Clocks;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.problem.Accepted;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1/due")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Due", description = "What has to be done, and by when.")
class DueResource {

    private static final Set<Class<? extends Fact>> OF_THE_HUB =
            Set.of(ContactFact.class, InformationRequestFact.class);
    private static final Set<Class<? extends Fact>> OF_EARLY_HELP =
            Set.of(EarlyHelpContactFact.class, EarlyHelpEpisodeFact.class, EarlyHelpAssessmentFact.class);

    private final DueList list;
    private final Caller caller;
    private final Clock clock;

    DueResource(DueList list, Caller caller, Clock clock) {
        this.list = list;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Roles.MASH,
        Roles.SOCIAL_WORKER,
        Roles.EARLY_HELP,
        Roles.EARLY_HELP_PARTNER,
        Roles.LADO,
        Roles.INSPECTION_LEAD,
        Roles.ANALYST
    })
    @Operation(
            summary = "What is due and what is overdue",
            description =
                    "Every running clock, ordered by its last day in time. In working days, what is done on a day off"
                            + " counts as done on the next working day. An item stays overdue until it is done."
                            + " The list uses the same declarations as the indicators, so list and number agree. A"
                            + " MASH system sees the contacts that its own agency recorded and the requests that"
                            + " the hub made to that agency. Early help sees its own clocks; an early help partner"
                            + " sees what its own agency recorded. An inspection lead sees areas for improvement"
                            + " only. Only the designated officer (role lado) sees allegations.")
    public Page<DueItemView> listDue(
            @QueryParam("within")
                    @DefaultValue(Within.DEFAULT)
                    @Parameter(
                            description = "Due within this many days (10d) or working days (5wd) from today, 366 at"
                                    + " most. Overdue items are always included.",
                            example = "10d")
                    @PlainText
                    String within,
            @QueryParam("team")
                    @Pattern(regexp = "[a-z][a-z0-9-]{1,39}", message = "An agency is 2 to 40 of a-z, 0-9 and hyphen.")
                    @Parameter(description = "Only items that this agency recorded.", example = "police")
                    String team,
            @QueryParam("clock") @Parameter(description = "Only this clock.", example = "contact-decision") @PlainText
                    String clockId,
            @QueryParam("overdue")
                    @Pattern(regexp = "true|false", message = "Write true or false.")
                    @Parameter(
                            description = "true for overdue items only, false for items that are not overdue; both if"
                                    + " absent.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    String overdue,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(500)
                    @Parameter(description = "Items on a page, 1 to 500.")
                    int limit,
            @QueryParam("page")
                    @Parameter(description = "The value of next from the previous page; absent for the first page.")
                    @PlainText
                    String page)
            throws SQLException {
        var query = new DueFilter(
                Within.parse(within).last(LocalDate.now(clock), list.calendar()),
                Optional.ofNullable(team),
                clocks(clockId),
                Optional.ofNullable(overdue).map(Boolean::valueOf));
        var found = list.page(query, page == null ? null : PagePlace.parse(page), limit + 1);
        boolean more = found.size() > limit;
        var items = more ? found.subList(0, limit) : found;
        list.shown(items);
        return new Page<>(items, more ? PagePlace.of(items.getLast().place()) : null).map(DueItemView::from);
    }

    private Set<StatutoryClock> clocks(String id) {
        if (id == null) {
            return StatutoryClocks.ALL.stream().filter(this::sees).collect(Collectors.toSet());
        }
        var asked = StatutoryClocks.find(id)
                .orElseThrow(() -> Refusal.invalid(
                        "clock",
                        "unknown-code",
                        "The clock is "
                                + Accepted.oneOf(StatutoryClocks.ALL.stream().map(StatutoryClock::id))));
        if (!sees(asked)) {
            throw Refusal.forbidden("role-missing", "The token does not carry a role that may see this clock.");
        }
        return Set.of(asked);
    }

    /** The same rules as in the services that keep the records; an analyst sees everything except allegations. */
    private boolean sees(StatutoryClock asked) {
        var type = Clocks.typeOf(asked);
        if (type == AllegationFact.class) {
            return caller.has(Roles.LADO);
        }
        if (type == AreaForImprovementFact.class) {
            return caller.has(Roles.ANALYST) || caller.has(Roles.INSPECTION_LEAD);
        }
        return caller.has(Roles.ANALYST)
                || caller.has(Roles.SOCIAL_WORKER)
                || OF_THE_HUB.contains(type) && caller.has(Roles.MASH)
                || OF_EARLY_HELP.contains(type)
                        && (caller.has(Roles.EARLY_HELP) || caller.has(Roles.EARLY_HELP_PARTNER));
    }
}
