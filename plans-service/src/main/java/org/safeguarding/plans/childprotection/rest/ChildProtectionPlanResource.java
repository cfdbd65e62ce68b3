package org.safeguarding.plans.childprotection.rest;

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
import org.safeguarding.plans.childprotection.ChildProtectionPlan;
import org.safeguarding.plans.childprotection.ChildProtectionPlanCorrection;
import org.safeguarding.plans.childprotection.ChildProtectionPlanView;
import org.safeguarding.plans.childprotection.ChildProtectionPlans;
import org.safeguarding.plans.childprotection.EndOfPlan;
import org.safeguarding.plans.childprotection.NewChildProtectionPlan;
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
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1/child-protection-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Child protection plans", description = "Child protection plans, from the conference to their end.")
class ChildProtectionPlanResource extends RecordResource<ChildProtectionPlan, ChildProtectionPlanView> {

    private final ChildProtectionPlans plans;
    private final Caller caller;

    ChildProtectionPlanResource(RecordCalls calls, ChildProtectionPlans plans, Caller caller) {
        super(ChildProtectionPlan.class, ChildProtectionPlanView.class, calls);
        this.plans = plans;
        this.caller = caller;
    }

    @Override
    protected ChildProtectionPlanView view(ChildProtectionPlan plan) {
        return plans.view(plan);
    }

    @Override
    protected List<ChildProtectionPlanView> listed(List<ChildProtectionPlan> page) {
        return page.stream().map(ChildProtectionPlan::listed).toList();
    }

    @Override
    protected void bulk(BulkSteps<ChildProtectionPlan> steps) {
        steps.creates("child-protection-plan", NewChildProtectionPlan.class, plans::start);
        steps.keyedBy("planKey");
        steps.step("child-protection-plan-end", EndOfPlan.class, ChildProtectionPlan::end);
        steps.step("child-protection-plan-correction", ChildProtectionPlanCorrection.class, plans::correct);
        steps.step("child-protection-plan-voiding", Voiding.class, plans::markVoided);
        steps.step("child-protection-plan-move", Moving.class, plans::move);
        steps.keyedBy("conferenceKey", plans::ofConference);
        steps.step("conference-plan-end", EndOfPlan.class, ChildProtectionPlan::end);
    }

    @POST
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Start a child protection plan",
            description = "The child is known from its registration; one registered just now takes a moment and is "
                    + "refused with 422 until then. An initial conference makes a plan by itself: this is for what no"
                    + " conference here made. A child has at most one plan that is open. One that has ended is "
                    + "entered with endedOn, also before plans that came later; they then count it as a previous plan.")
    public RestResponse<ChildProtectionPlanView> startChildProtectionPlan(
            @BeanParam NewCall call, @Valid @NotNull NewChildProtectionPlan request) {
        return create(call, request, plans::start);
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "End a child protection plan without a conference",
            description = "The child grew up, died or moved away. Otherwise a review conference ends it.")
    public RestResponse<ChildProtectionPlanView> endChildProtectionPlan(
            @BeanParam StepCall call, @Valid @NotNull EndOfPlan request) {
        return change(call, request, ChildProtectionPlan::end);
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Correct a child protection plan",
            description = "Replaces what was recorded wrongly. The versions keep what it said before.")
    public RestResponse<ChildProtectionPlanView> correctChildProtectionPlan(
            @BeanParam StepCall call, @Valid @NotNull ChildProtectionPlanCorrection request) {
        return change(call, request, plans::correct);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Void a child protection plan",
            description =
                    "It should never have been recorded: it counts nowhere and stays readable. Void the conference"
                            + " that made or reviewed it, if there is one.")
    public RestResponse<ChildProtectionPlanView> voidChildProtectionPlan(
            @BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, plans::markVoided);
    }

    @POST
    @Path("/{id}/move")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Move a child protection plan to another child",
            description = "It was put on the wrong child. It has to fit in with the plans of the other one.")
    public RestResponse<ChildProtectionPlanView> moveChildProtectionPlan(
            @BeanParam StepCall call, @Valid @NotNull Moving request) {
        return change(call, request, plans::move);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "A child protection plan")
    public RestResponse<ChildProtectionPlanView> getChildProtectionPlan(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "What a plan said, version by version")
    public List<VersionView> getChildProtectionPlanVersions(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Child protection plans, newest first")
    public RestResponse<Page<ChildProtectionPlanView>> listChildProtectionPlans(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid ChildProtectionPlanFilter filter) {
        return list(page, filter.filter(caller.authority()));
    }
}
