package org.safeguarding.plans.childprotection.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.plans.childprotection.CoreGroup;
import org.safeguarding.plans.childprotection.CoreGroupCorrection;
import org.safeguarding.plans.childprotection.CoreGroupView;
import org.safeguarding.plans.childprotection.CoreGroups;
import org.safeguarding.plans.childprotection.NewCoreGroup;
import org.safeguarding.records.BulkSteps;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Moving;
import org.safeguarding.records.NewCall;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.records.StepCall;
import org.safeguarding.records.VersionView;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.security.Roles;

@Path("/v1/core-groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Core groups", description = "Those who carry out a child protection plan meet.")
class CoreGroupResource extends RecordResource<CoreGroup, CoreGroupView> {

    private final CoreGroups groups;

    CoreGroupResource(RecordCalls calls, CoreGroups groups) {
        super(CoreGroup.class, CoreGroupView.class, calls);
        this.groups = groups;
    }

    @Override
    protected CoreGroupView view(CoreGroup group) {
        return group.view();
    }

    @Override
    protected void bulk(BulkSteps<CoreGroup> steps) {
        steps.creates("core-group", NewCoreGroup.class, groups::hold);
        steps.step("core-group-correction", CoreGroupCorrection.class, groups::correct);
        steps.step("core-group-voiding", Voiding.class, CoreGroup::markVoided);
        steps.step("core-group-move", Moving.class, groups::move);
    }

    @POST
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Record a core group",
            description = "Once it met. The plan is the one that the child was on on that day.")
    public RestResponse<CoreGroupView> holdCoreGroup(@BeanParam NewCall call, @Valid @NotNull NewCoreGroup request) {
        return create(call, request, groups::hold);
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Correct a core group",
            description = "Replaces what was recorded wrongly. The versions keep what it said before.")
    public RestResponse<CoreGroupView> correctCoreGroup(
            @BeanParam StepCall call, @Valid @NotNull CoreGroupCorrection request) {
        return change(call, request, groups::correct);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Void a core group", description = "It never met.")
    public RestResponse<CoreGroupView> voidCoreGroup(@BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, CoreGroup::markVoided);
    }

    @POST
    @Path("/{id}/move")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Move a core group to another child",
            description = "It was put on the wrong child. The other one was on a plan on that day.")
    public RestResponse<CoreGroupView> moveCoreGroup(@BeanParam StepCall call, @Valid @NotNull Moving request) {
        return change(call, request, groups::move);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "A core group")
    public RestResponse<CoreGroupView> getCoreGroup(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "What a core group said, version by version")
    public List<VersionView> listVersionsOfCoreGroup(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Core groups, newest first")
    public RestResponse<Page<CoreGroupView>> listCoreGroups(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid CoreGroupFilter filter) {
        return list(page, filter.filter());
    }

    /** What narrows a list of core groups. */
    public static class CoreGroupFilter {

        @QueryParam("child")
        @Parameter(description = "Only core groups about this child.")
        UUID child;

        @QueryParam("plan")
        @Parameter(description = "Only core groups of this plan.")
        UUID plan;

        @QueryParam("agency")
        @Parameter(description = "Only core groups that this agency recorded.", example = "council")
        @Size(max = 100)
        @PlainText
        String agency;

        Filter filter() {
            return Filter.all().is("childId", child).is("planId", plan).agency("agency", agency);
        }
    }
}
