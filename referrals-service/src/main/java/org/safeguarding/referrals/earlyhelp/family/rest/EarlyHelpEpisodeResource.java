package org.safeguarding.referrals.earlyhelp.family.rest;

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
import org.safeguarding.records.BulkSteps;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.records.StepCall;
import org.safeguarding.records.VersionView;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.earlyhelp.family.Attempt;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpEnd;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpEpisode;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpEpisodeCorrection;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpEpisodeView;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpEpisodes;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpReopening;
import org.safeguarding.referrals.earlyhelp.family.Engagement;
import org.safeguarding.referrals.earlyhelp.family.FamilyWorker;
import org.safeguarding.referrals.earlyhelp.family.NewAllocation;
import org.safeguarding.referrals.earlyhelp.family.NewPlan;
import org.safeguarding.referrals.earlyhelp.family.Review;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContactRepository;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/early-help-episodes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Early help", description = "Early help with families: engagement, plan and reviews, closure.")
class EarlyHelpEpisodeResource extends RecordResource<EarlyHelpEpisode, EarlyHelpEpisodeView> {

    private final EarlyHelpContactRepository contacts;
    private final EarlyHelpEpisodes episodes;

    EarlyHelpEpisodeResource(RecordCalls calls, EarlyHelpContactRepository contacts, EarlyHelpEpisodes episodes) {
        super(EarlyHelpEpisode.class, EarlyHelpEpisodeView.class, calls);
        this.contacts = contacts;
        this.episodes = episodes;
    }

    @Override
    protected EarlyHelpEpisodeView view(EarlyHelpEpisode episode) {
        return episode.view();
    }

    @Override
    protected void bulk(BulkSteps<EarlyHelpEpisode> steps) {
        steps.creates(
                        "early-help-allocation",
                        "earlyHelpContactKey",
                        NewAllocation.class,
                        contacts::forChange,
                        episodes::allocate)
                .ahead(allocations -> allocations.stream()
                        .flatMap(allocation -> allocation.familyMembers().stream())
                        .toList())
                .digestedAs("allocation");
        steps.keyedBy("earlyHelpAllocationKey");
        steps.step("early-help-worker", FamilyWorker.class, EarlyHelpEpisode::reassign);
        steps.step("early-help-attempt", Attempt.class, EarlyHelpEpisode::attempt);
        steps.step("early-help-engagement", Engagement.class, EarlyHelpEpisode::engage)
                .digestedAs("engagement");
        steps.step("early-help-plan", NewPlan.class, EarlyHelpEpisode::plan);
        steps.step("early-help-review", Review.class, EarlyHelpEpisode::review);
        steps.step("early-help-closure", EarlyHelpEnd.class, episodes::close).digestedAs("end");
        steps.step("early-help-reopening", EarlyHelpReopening.class, episodes::reopen);
        steps.step("early-help-episode-correction", EarlyHelpEpisodeCorrection.class, episodes::correct);
        steps.step("early-help-episode-voiding", Voiding.class, episodes::markVoided);
    }

    @POST
    @Path("/{id}/worker")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(summary = "Give a family to another worker")
    public RestResponse<EarlyHelpEpisodeView> reassignEarlyHelp(
            @BeanParam StepCall call, @Valid @NotNull FamilyWorker request) {
        return change(call, request, EarlyHelpEpisode::reassign);
    }

    @POST
    @Path("/{id}/attempts")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(summary = "An attempt to engage the family failed")
    public RestResponse<EarlyHelpEpisodeView> recordEngagementAttempt(
            @BeanParam StepCall call, @Valid @NotNull Attempt request) {
        return change(call, request, EarlyHelpEpisode::attempt);
    }

    @POST
    @Path("/{id}/engagement")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(
            summary = "The family is engaged",
            description = "The first engagement, once. The answer's engagementDueOn says whether it was in time.")
    public RestResponse<EarlyHelpEpisodeView> engageFamily(
            @BeanParam StepCall call, @Valid @NotNull Engagement request) {
        return change(call, request, EarlyHelpEpisode::engage);
    }

    @POST
    @Path("/{id}/plan")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(
            summary = "Make the plan, or change it",
            description =
                    "Replaces the goals and the day of the next review. The reviews that were held stay. The versions keep"
                            + " each plan.")
    public RestResponse<EarlyHelpEpisodeView> planEarlyHelp(@BeanParam StepCall call, @Valid @NotNull NewPlan request) {
        return change(call, request, EarlyHelpEpisode::plan);
    }

    @POST
    @Path("/{id}/reviews")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(summary = "The plan was reviewed")
    public RestResponse<EarlyHelpEpisodeView> reviewEarlyHelp(
            @BeanParam StepCall call, @Valid @NotNull Review request) {
        return change(call, request, EarlyHelpEpisode::review);
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(
            summary = "Close early help with a family",
            description =
                    "Not over an open assessment. STEPPED_UP opens a referral of the index child to social care, from 5D,"
                            + " received on the day of the closure; 409 referral-open if the child has an open one.")
    public RestResponse<EarlyHelpEpisodeView> closeEarlyHelp(
            @BeanParam StepCall call, @Valid @NotNull EarlyHelpEnd request) {
        return change(call, request, episodes::close);
    }

    @POST
    @Path("/{id}/reopening")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(
            summary = "Take a closure back",
            description =
                    "Unless the family has other early help by now, or the referral that it was stepped up to stands.")
    public RestResponse<EarlyHelpEpisodeView> reopenEarlyHelp(
            @BeanParam StepCall call, @Valid @NotNull EarlyHelpReopening request) {
        return change(call, request, episodes::reopen);
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(
            summary = "Correct early help with a family",
            description = "Replaces what was recorded wrongly. The versions keep what it said before.")
    public RestResponse<EarlyHelpEpisodeView> correctEarlyHelp(
            @BeanParam StepCall call, @Valid @NotNull EarlyHelpEpisodeCorrection request) {
        return change(call, request, episodes::correct);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(
            summary = "Void early help with a family",
            description =
                    "It should never have been recorded: it counts nowhere and stays readable, and its contact may be"
                            + " allocated again. Void its assessments first.")
    public RestResponse<EarlyHelpEpisodeView> voidEarlyHelp(@BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, episodes::markVoided);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.EARLY_HELP, Roles.SOCIAL_WORKER})
    @Operation(summary = "Early help with a family")
    public RestResponse<EarlyHelpEpisodeView> getEarlyHelp(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({Roles.EARLY_HELP, Roles.SOCIAL_WORKER})
    @Operation(summary = "What it said, version by version")
    public List<VersionView> listVersionsOfEarlyHelp(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({Roles.EARLY_HELP, Roles.SOCIAL_WORKER})
    @Operation(summary = "Early help with families, newest first")
    public RestResponse<Page<EarlyHelpEpisodeView>> listEarlyHelp(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid EarlyHelpEpisodeFilter filter) {
        return list(page, filter.filter());
    }
}
