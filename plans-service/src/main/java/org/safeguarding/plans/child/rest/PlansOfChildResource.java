package org.safeguarding.plans.child.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.calendar.London;
import org.safeguarding.plans.child.RecordsOfChild;
import org.safeguarding.records.EarliestDay;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Roles;

@Path("/v1/children/{id}/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans of a child", description = "Which plans a child is on, today and on any day.")
class PlansOfChildResource {

    private final RecordsOfChild records;
    private final Clock clock;

    PlansOfChildResource(RecordsOfChild records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Which plans a child is on",
            description =
                    "At the end of a day, as far as is known now: what was entered or corrected since counts. Each plan"
                            + " that is shown is in the audit.")
    @APIResponse(responseCode = "409", description = "Another record stands for the child: ask for that one.")
    public PlansOfChildView getPlansOfChild(
            @PathParam("id") @Parameter(description = "The child.") UUID id,
            @QueryParam("on") @Parameter(description = "The day, in London; today if left out.", example = "2018-03-31")
                    LocalDate on) {
        LocalDate today = London.dayOf(clock.instant());
        LocalDate day = on == null ? today : on;
        EarliestDay.require("on", day);
        if (day.isAfter(today)) {
            throw Refusal.invalid("on", "in-the-future", "Nobody knows yet: ask for today or an earlier day.");
        }
        return new PlansOfChildView(id, day, records.on(id, day));
    }
}
