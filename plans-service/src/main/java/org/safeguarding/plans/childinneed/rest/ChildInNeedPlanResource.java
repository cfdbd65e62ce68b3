package org.safeguarding.plans.childinneed.rest;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.calendar.London;
import org.safeguarding.plans.childinneed.ChangeOfPurpose;
import org.safeguarding.plans.childinneed.ChildInNeedPlan;
import org.safeguarding.plans.childinneed.ChildInNeedPlanCorrection;
import org.safeguarding.plans.childinneed.ChildInNeedPlanView;
import org.safeguarding.plans.childinneed.ChildInNeedPlans;
import org.safeguarding.plans.childinneed.ChildInNeedReopening;
import org.safeguarding.plans.childinneed.EndOfChildInNeedPlan;
import org.safeguarding.plans.childinneed.NewChildInNeedPlan;
import org.safeguarding.plans.childinneed.Review;
import org.safeguarding.records.Assignment;
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

@Path("/v1/child-in-need-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Child in need plans",
        description = "Child in need plans and their reviews, from their start to their end.")
class ChildInNeedPlanResource extends RecordResource<ChildInNeedPlan, ChildInNeedPlanView> {

    private final ChildInNeedPlans plans;
    private final Caller caller;
    private final Clock clock;

    ChildInNeedPlanResource(RecordCalls calls, ChildInNeedPlans plans, Caller caller, Clock clock) {
        super(ChildInNeedPlan.class, ChildInNeedPlanView.class, calls);
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    protected ChildInNeedPlanView view(ChildInNeedPlan plan) {
        LocalDate today = London.dayOf(clock.instant());
        return plans.view(plan, today);
    }

    @Override
    protected List<ChildInNeedPlanView> listed(List<ChildInNeedPlan> page) {
        LocalDate today = London.dayOf(clock.instant());
        return page.stream().map(plan -> plan.listed(today)).toList();
    }

    @Override
    protected void bulk(BulkSteps<ChildInNeedPlan> steps) {
        steps.creates("child-in-need-plan", NewChildInNeedPlan.class, plans::start);
        steps.step("child-in-need-plan-purpose", ChangeOfPurpose.class, ChildInNeedPlan::changePurpose);
        steps.step("child-in-need-plan-review", Review.class, ChildInNeedPlan::review);
        steps.step("child-in-need-plan-assignment", Assignment.class, ChildInNeedPlan::assign);
        steps.step("child-in-need-plan-end", EndOfChildInNeedPlan.class, ChildInNeedPlan::end);
        steps.step("child-in-need-plan-reopening", ChildInNeedReopening.class, plans::reopen);
        steps.step("child-in-need-plan-correction", ChildInNeedPlanCorrection.class, plans::correct);
        steps.step("child-in-need-plan-voiding", Voiding.class, ChildInNeedPlan::markVoided);
        steps.step("child-in-need-plan-move", Moving.class, plans::move);
    }

    @POST
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Start a child in need plan",
            description = "A child has at most one that is open, and never one beside a child protection plan: 409"
                    + " plan-open, plan-overlaps or on-protection-plan. One that has ended is entered with endedOn and"
                    + " endReason, also before plans that came later.")
    public RestResponse<ChildInNeedPlanView> startChildInNeedPlan(
            @BeanParam NewCall call, @Valid @NotNull NewChildInNeedPlan request) {
        return create(call, request, plans::start);
    }

    @POST
    @Path("/{id}/purpose")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Change what a child in need plan is mainly for")
    public RestResponse<ChildInNeedPlanView> changePurposeOfChildInNeedPlan(
            @BeanParam StepCall call, @Valid @NotNull ChangeOfPurpose request) {
        return change(call, request, ChildInNeedPlan::changePurpose);
    }

    @POST
    @Path("/{id}/reviews")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "A child in need plan was reviewed",
            description =
                    "It may be entered late, between reviews or after the end of the plan. A review ends nothing by"
                            + " itself: end the plan, or start a child protection plan.")
    public RestResponse<ChildInNeedPlanView> reviewChildInNeedPlan(
            @BeanParam StepCall call, @Valid @NotNull Review request) {
        return change(call, request, ChildInNeedPlan::review);
    }

    @POST
    @Path("/{id}/assignment")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Give a child in need plan to a worker")
    public RestResponse<ChildInNeedPlanView> assignChildInNeedPlan(
            @BeanParam StepCall call, @Valid @NotNull Assignment request) {
        return change(call, request, ChildInNeedPlan::assign);
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "End a child in need plan",
            description = "A child protection plan that starts ends it by itself, on that day, with STEPPED_UP.")
    public RestResponse<ChildInNeedPlanView> endChildInNeedPlan(
            @BeanParam StepCall call, @Valid @NotNull EndOfChildInNeedPlan request) {
        return change(call, request, ChildInNeedPlan::end);
    }

    @POST
    @Path("/{id}/reopening")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Take the end of a child in need plan back",
            description = "For example after a child protection plan that ended it was voided. Refused if the child has"
                    + " another plan by now.")
    public RestResponse<ChildInNeedPlanView> reopenChildInNeedPlan(
            @BeanParam StepCall call, @Valid @NotNull ChildInNeedReopening request) {
        return change(call, request, plans::reopen);
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Correct a child in need plan",
            description = "Replaces what was recorded wrongly. The versions keep what it said before.")
    public RestResponse<ChildInNeedPlanView> correctChildInNeedPlan(
            @BeanParam StepCall call, @Valid @NotNull ChildInNeedPlanCorrection request) {
        return change(call, request, plans::correct);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Void a child in need plan",
            description = "It should never have been recorded: it counts nowhere and stays readable.")
    public RestResponse<ChildInNeedPlanView> voidChildInNeedPlan(
            @BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, ChildInNeedPlan::markVoided);
    }

    @POST
    @Path("/{id}/move")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Move a child in need plan to another child",
            description = "It was put on the wrong child. It has to fit in with the plans of the other one.")
    public RestResponse<ChildInNeedPlanView> moveChildInNeedPlan(
            @BeanParam StepCall call, @Valid @NotNull Moving request) {
        return change(call, request, plans::move);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "A child in need plan")
    public RestResponse<ChildInNeedPlanView> getChildInNeedPlan(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "What a child in need plan said, version by version")
    public List<VersionView> getChildInNeedPlanVersions(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Child in need plans, newest first")
    public RestResponse<Page<ChildInNeedPlanView>> listChildInNeedPlans(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid ChildInNeedPlanFilter filter) {
        return list(page, filter.filter(caller.authority(), London.dayOf(clock.instant())));
    }
}
