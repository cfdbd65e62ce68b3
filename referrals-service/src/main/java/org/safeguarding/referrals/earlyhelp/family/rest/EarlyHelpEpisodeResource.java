package org.safeguarding.referrals.earlyhelp.family.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.records.Changing;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Shown;
import org.safeguarding.records.VersionView;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.earlyhelp.family.Attempt;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpEpisode;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpEpisodes;
import org.safeguarding.referrals.earlyhelp.family.Engagement;
import org.safeguarding.referrals.earlyhelp.family.EpisodeCorrection;
import org.safeguarding.referrals.earlyhelp.family.NewClosure;
import org.safeguarding.referrals.earlyhelp.family.NewPlan;
import org.safeguarding.referrals.earlyhelp.family.Reassignment;
import org.safeguarding.referrals.earlyhelp.family.Reopening;
import org.safeguarding.referrals.earlyhelp.family.Review;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/early-help-episodes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Early help", description = "Early help with families: engagement, plan and reviews, closure.")
class EarlyHelpEpisodeResource {

    private static final String PATH = "/v1/early-help-episodes";

    private final EarlyHelpEpisodes episodes;
    private final Changing changing;
    private final Shown shown;

    EarlyHelpEpisodeResource(EarlyHelpEpisodes episodes, Changing changing, Shown shown) {
        this.episodes = episodes;
        this.changing = changing;
        this.shown = shown;
    }

    @POST
    @Path("/{id}/worker")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(operationId = "reassignEarlyHelp", summary = "Give a family to another worker")
    @APIResponseSchema(
            value = EarlyHelpEpisodeView.class,
            responseCode = "200",
            responseDescription = "The early help, as it is now.")
    public Response reassign(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Reassignment reassignment) {
        return change(id, "worker", ifMatch, key, reassignment, episode -> episodes.reassign(episode, reassignment));
    }

    @POST
    @Path("/{id}/attempts")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(operationId = "recordEngagementAttempt", summary = "An attempt to engage the family failed")
    @APIResponseSchema(
            value = EarlyHelpEpisodeView.class,
            responseCode = "200",
            responseDescription = "The early help, as it is now.")
    public Response attempt(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Attempt attempt) {
        return change(id, "attempts", ifMatch, key, attempt, episode -> episodes.attempt(episode, attempt));
    }

    @POST
    @Path("/{id}/engagement")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(
            operationId = "engageFamily",
            summary = "The family is engaged",
            description = "The first engagement, once. The answer's engagementDueOn says whether it was in time.")
    @APIResponseSchema(
            value = EarlyHelpEpisodeView.class,
            responseCode = "200",
            responseDescription = "The early help, as it is now.")
    public Response engage(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Engagement engagement) {
        return change(id, "engagement", ifMatch, key, engagement, episode -> episodes.engage(episode, engagement));
    }

    @POST
    @Path("/{id}/plan")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(
            operationId = "planEarlyHelp",
            summary = "Make the plan, or change it",
            description =
                    "Replaces the goals and the day of the next review; the reviews that were held stay. The versions keep each plan.")
    @APIResponseSchema(
            value = EarlyHelpEpisodeView.class,
            responseCode = "200",
            responseDescription = "The early help, as it is now.")
    public Response plan(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewPlan plan) {
        return change(id, "plan", ifMatch, key, plan, episode -> episodes.plan(episode, plan));
    }

    @POST
    @Path("/{id}/reviews")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(operationId = "reviewEarlyHelp", summary = "The plan was reviewed")
    @APIResponseSchema(
            value = EarlyHelpEpisodeView.class,
            responseCode = "200",
            responseDescription = "The early help, as it is now.")
    public Response review(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Review review) {
        return change(id, "reviews", ifMatch, key, review, episode -> episodes.review(episode, review));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(
            operationId = "closeEarlyHelp",
            summary = "Close early help with a family",
            description =
                    "Not over an open assessment. STEPPED_UP opens a referral of the index child to social care, from 5D, received on the"
                            + " day of the closure; 409 referral-open if the child has an open one.")
    @APIResponseSchema(
            value = EarlyHelpEpisodeView.class,
            responseCode = "200",
            responseDescription = "The early help, as it is now.")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewClosure closure) {
        return change(id, "closure", ifMatch, key, closure, episode -> episodes.close(episode, closure));
    }

    @POST
    @Path("/{id}/reopening")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(
            operationId = "reopenEarlyHelp",
            summary = "Take a closure back",
            description =
                    "Unless the family has other early help by now, or the referral that it was stepped up to stands.")
    @APIResponseSchema(
            value = EarlyHelpEpisodeView.class,
            responseCode = "200",
            responseDescription = "The early help, as it is now.")
    public Response reopen(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Reopening reopening) {
        return change(
                id, "reopening", ifMatch, key, reopening, episode -> episodes.reopen(episode, reopening.reason()));
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(
            operationId = "correctEarlyHelp",
            summary = "Correct early help with a family",
            description = "Replaces what was recorded wrongly; the versions keep what it said before.")
    @APIResponseSchema(
            value = EarlyHelpEpisodeView.class,
            responseCode = "200",
            responseDescription = "The early help, as it is now.")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull EpisodeCorrection correction) {
        return change(id, "correction", ifMatch, key, correction, episode -> episodes.correct(episode, correction));
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(
            operationId = "voidEarlyHelp",
            summary = "Void early help with a family",
            description =
                    "It should never have been made: it counts nowhere and stays readable, and its contact may be allocated anew. Its"
                            + " assessments are voided first.")
    @APIResponseSchema(
            value = EarlyHelpEpisodeView.class,
            responseCode = "200",
            responseDescription = "The early help, as it is now.")
    public Response markVoided(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Voiding voiding) {
        return change(id, "voiding", ifMatch, key, voiding, episode -> episodes.markVoided(episode, voiding));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.EARLY_HELP, Roles.SOCIAL_WORKER})
    @Transactional
    @Operation(operationId = "getEarlyHelp", summary = "Early help with a family")
    @APIResponseSchema(
            value = EarlyHelpEpisodeView.class,
            responseCode = "200",
            responseDescription = "Early help with a family.")
    public Response get(@PathParam("id") UUID id) {
        return shown.one(episodes.get(id), EarlyHelpEpisodeView::from);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({Roles.EARLY_HELP, Roles.SOCIAL_WORKER})
    @Transactional
    @Operation(operationId = "listVersionsOfEarlyHelp", summary = "What it said, version by version")
    public List<VersionView> versions(@PathParam("id") UUID id) {
        return shown.versions(episodes.get(id));
    }

    @GET
    @RolesAllowed({Roles.EARLY_HELP, Roles.SOCIAL_WORKER})
    @Transactional
    @Operation(operationId = "listEarlyHelp", summary = "Early help with families, newest first")
    public Page<EarlyHelpEpisodeView> list(@BeanParam @Valid PageRequest page, @BeanParam EarlyHelpEpisodeQuery query) {
        return shown.page(episodes.list(page, query.filter()), EarlyHelpEpisodeView::from);
    }

    @GET
    @Produces(Shown.CSV)
    @RolesAllowed({Roles.EARLY_HELP, Roles.SOCIAL_WORKER})
    @APIResponse(
            responseCode = "200",
            description = "A page of the list; as CSV the whole list.",
            content = @Content(mediaType = CsvWriter.MEDIA_TYPE))
    public Response csv(@BeanParam EarlyHelpEpisodeQuery query) {
        Filter filter = query.filter();
        return shown.csv(page -> episodes.list(page, filter), EarlyHelpEpisodeView.class, EarlyHelpEpisodeView::from);
    }

    private Response change(
            UUID id, String step, String ifMatch, String key, Object request, UnaryOperator<EarlyHelpEpisode> work) {
        return changing.answer(
                key,
                PATH + "/" + id + "/" + step,
                ifMatch,
                request,
                () -> episodes.forChange(id),
                record -> EarlyHelpEpisodeView.changed(work.apply(record)));
    }
}
