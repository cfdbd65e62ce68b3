package org.safeguarding.plans.enquiry.rest;

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
import org.safeguarding.plans.enquiry.NewStrategyDiscussion;
import org.safeguarding.plans.enquiry.StrategyDiscussion;
import org.safeguarding.plans.enquiry.StrategyDiscussionCorrection;
import org.safeguarding.plans.enquiry.StrategyDiscussionView;
import org.safeguarding.plans.enquiry.StrategyDiscussions;
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

@Path("/v1/strategy-discussions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Strategy discussions",
        description = "What agencies decided together about a child who may suffer significant harm.")
class StrategyDiscussionResource extends RecordResource<StrategyDiscussion, StrategyDiscussionView> {

    private final StrategyDiscussions discussions;

    StrategyDiscussionResource(RecordCalls calls, StrategyDiscussions discussions) {
        super(StrategyDiscussion.class, StrategyDiscussionView.class, calls);
        this.discussions = discussions;
    }

    @Override
    protected StrategyDiscussionView view(StrategyDiscussion discussion) {
        return discussion.view();
    }

    @Override
    protected void bulk(BulkSteps<StrategyDiscussion> steps) {
        steps.creates("strategy-discussion", NewStrategyDiscussion.class, discussions::hold);
        steps.step("strategy-discussion-correction", StrategyDiscussionCorrection.class, discussions::correct);
        steps.step("strategy-discussion-voiding", Voiding.class, discussions::markVoided);
        steps.step("strategy-discussion-move", Moving.class, discussions::move);
    }

    @POST
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Record a strategy discussion",
            description = "Once it was held. If it decided on a section 47 enquiry, start that with its id.")
    public RestResponse<StrategyDiscussionView> holdStrategyDiscussion(
            @BeanParam NewCall call, @Valid @NotNull NewStrategyDiscussion request) {
        return create(call, request, discussions::hold);
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Correct a strategy discussion",
            description = "Replaces what was recorded wrongly. The enquiry that it started follows: its start and its"
                    + " kind. The versions keep what both said before.")
    public RestResponse<StrategyDiscussionView> correctStrategyDiscussion(
            @BeanParam StepCall call, @Valid @NotNull StrategyDiscussionCorrection request) {
        return change(call, request, discussions::correct);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Void a strategy discussion",
            description = "It was never held: it counts nowhere and stays readable. Void the enquiry that it started"
                    + " first.")
    public RestResponse<StrategyDiscussionView> voidStrategyDiscussion(
            @BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, discussions::markVoided);
    }

    @POST
    @Path("/{id}/move")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Move a strategy discussion to another child",
            description = "It was put on the wrong child. The enquiry that it started moves with it.")
    public RestResponse<StrategyDiscussionView> moveStrategyDiscussion(
            @BeanParam StepCall call, @Valid @NotNull Moving request) {
        return change(call, request, discussions::move);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "A strategy discussion")
    public RestResponse<StrategyDiscussionView> getStrategyDiscussion(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "What a strategy discussion said, version by version")
    public List<VersionView> listVersionsOfStrategyDiscussion(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Strategy discussions, newest first")
    public RestResponse<Page<StrategyDiscussionView>> listStrategyDiscussions(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid StrategyDiscussionFilter filter) {
        return list(page, filter.filter());
    }
}
