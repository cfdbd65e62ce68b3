package org.safeguarding.plans.childprotection.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.plans.childprotection.ChildProtectionPlans;
import org.safeguarding.plans.childprotection.EndOfPlan;
import org.safeguarding.plans.childprotection.NewChildProtectionPlan;
import org.safeguarding.records.Changing;
import org.safeguarding.records.Shown;
import org.safeguarding.records.VersionView;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/child-protection-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Child protection plans", description = "Child protection plans, from the conference to their end.")
class ChildProtectionPlanResource {

    private final ChildProtectionPlans plans;
    private final Idempotently idempotently;
    private final Changing changing;
    private final Shown shown;

    ChildProtectionPlanResource(ChildProtectionPlans plans, Idempotently idempotently, Changing changing, Shown shown) {
        this.plans = plans;
        this.idempotently = idempotently;
        this.changing = changing;
        this.shown = shown;
    }

    @POST
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            operationId = "startChildProtectionPlan",
            summary = "Start a child protection plan",
            description = "The child is known from its registration; one registered just now takes a moment and is "
                    + "refused with 422 until then. A child has at most one plan that is open.")
    @APIResponseSchema(
            value = ChildProtectionPlanView.class,
            responseCode = "201",
            responseDescription = "The plan, open.")
    public Response start(
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewChildProtectionPlan plan) {
        return idempotently.answer(
                key, "/v1/child-protection-plans", plan, () -> ChildProtectionPlanView.started(plans.start(plan)));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(operationId = "endChildProtectionPlan", summary = "End a child protection plan")
    @APIResponseSchema(
            value = ChildProtectionPlanView.class,
            responseCode = "200",
            responseDescription = "The plan, ended.")
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull EndOfPlan end) {
        return changing.answer(
                key,
                "/v1/child-protection-plans/" + id + "/end",
                ifMatch,
                end,
                () -> plans.forChange(id),
                plan -> ChildProtectionPlanView.ended(plans.end(plan, end)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(operationId = "getChildProtectionPlan", summary = "A child protection plan")
    @APIResponseSchema(value = ChildProtectionPlanView.class, responseCode = "200", responseDescription = "The plan.")
    public Response get(@PathParam("id") UUID id) {
        return shown.one(plans.get(id), ChildProtectionPlanView::from);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(operationId = "getChildProtectionPlanVersions", summary = "What a plan said, version by version")
    public List<VersionView> versions(@PathParam("id") UUID id) {
        return shown.versions(plans.get(id));
    }

    @GET
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(operationId = "listChildProtectionPlans", summary = "Child protection plans, newest first")
    public Page<ChildProtectionPlanView> list(
            @BeanParam @Valid PageRequest page,
            @QueryParam("child") @Parameter(description = "Only those of this child.") UUID child,
            @QueryParam("open") @DefaultValue("false") @Parameter(description = "Only those that are open.")
                    boolean open) {
        return shown.page(plans.list(page, child, open), ChildProtectionPlanView::from);
    }

    @GET
    @Produces(Shown.CSV)
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @APIResponse(
            responseCode = "200",
            description = "A page of the list; as CSV the whole list.",
            content = @Content(mediaType = CsvWriter.MEDIA_TYPE))
    public Response csv(@QueryParam("child") UUID child, @QueryParam("open") @DefaultValue("false") boolean open) {
        return shown.csv(
                page -> plans.list(page, child, open), ChildProtectionPlanView.class, ChildProtectionPlanView::from);
    }
}
