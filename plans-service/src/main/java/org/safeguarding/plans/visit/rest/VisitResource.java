package org.safeguarding.plans.visit.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.plans.visit.NewVisit;
import org.safeguarding.plans.visit.Visit;
import org.safeguarding.plans.visit.VisitCorrection;
import org.safeguarding.plans.visit.VisitView;
import org.safeguarding.plans.visit.Visits;
import org.safeguarding.records.BulkSteps;
import org.safeguarding.records.Moving;
import org.safeguarding.records.NewCall;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.records.StepCall;
import org.safeguarding.records.VersionView;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits", description = "Visits to children on a plan, made and attempted.")
class VisitResource extends RecordResource<Visit, VisitView> {

    private final Visits visits;

    VisitResource(RecordCalls calls, Visits visits) {
        super(Visit.class, VisitView.class, calls);
        this.visits = visits;
    }

    @Override
    protected VisitView view(Visit visit) {
        return visit.view();
    }

    @Override
    protected void bulk(BulkSteps<Visit> steps) {
        steps.creates("visit", NewVisit.class, visits::make);
        steps.step("visit-correction", VisitCorrection.class, visits::correct);
        steps.step("visit-voiding", Voiding.class, Visit::markVoided);
        steps.step("visit-move", Moving.class, visits::move);
    }

    @POST
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Record a visit to a child on a plan",
            description = "Made, or only attempted. The plan is the one that the child was on that day: 409 no-plan if"
                    + " it was on none. Visits may be entered late and in any order.")
    public RestResponse<VisitView> recordVisit(@BeanParam NewCall call, @Valid @NotNull NewVisit request) {
        return create(call, request, visits::make);
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Correct a visit",
            description = "Replaces what was recorded wrongly. The versions keep what it said before.")
    public RestResponse<VisitView> correctVisit(@BeanParam StepCall call, @Valid @NotNull VisitCorrection request) {
        return change(call, request, visits::correct);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Void a visit",
            description = "It should never have been recorded: it counts nowhere and stays readable.")
    public RestResponse<VisitView> voidVisit(@BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, Visit::markVoided);
    }

    @POST
    @Path("/{id}/move")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Move a visit to another child",
            description = "It was put on the wrong child. The other one was on a plan that day.")
    public RestResponse<VisitView> moveVisit(@BeanParam StepCall call, @Valid @NotNull Moving request) {
        return change(call, request, visits::move);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "A visit")
    public RestResponse<VisitView> getVisit(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "What a visit said, version by version")
    public List<VersionView> getVisitVersions(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Visits, newest first")
    public RestResponse<Page<VisitView>> listVisits(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid VisitFilter filter) {
        return list(page, filter.filter());
    }
}
