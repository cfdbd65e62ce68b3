package org.safeguarding.referrals.referral.rest;

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
import org.safeguarding.referrals.referral.Assignment;
import org.safeguarding.referrals.referral.ClosureOfReferral;
import org.safeguarding.referrals.referral.CorrectionOfReferral;
import org.safeguarding.referrals.referral.DecisionOnReferral;
import org.safeguarding.referrals.referral.Referral;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.referrals.referral.Reopening;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Referrals",
        description =
                "Referrals to children's social care, opened by decisions on contacts or by early help that is stepped up.")
class ReferralResource {

    private final Referrals referrals;
    private final ReferralAnswers answers;
    private final Changing changing;
    private final Shown shown;

    ReferralResource(Referrals referrals, ReferralAnswers answers, Changing changing, Shown shown) {
        this.referrals = referrals;
        this.answers = answers;
        this.changing = changing;
        this.shown = shown;
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            operationId = "decideReferral",
            summary = "Decide a referral",
            description =
                    "Whether anything is done about it, within one working day. No further action closes it. A referral is"
                            + " decided once; a wrong decision is corrected.")
    @APIResponseSchema(value = ReferralView.class, responseCode = "200", responseDescription = "The decided referral.")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull DecisionOnReferral decision) {
        return change(id, "decision", ifMatch, key, decision, referral -> referrals.decide(referral, decision));
    }

    @POST
    @Path("/{id}/assignment")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(operationId = "assignReferral", summary = "Give a referral to a worker")
    @APIResponseSchema(value = ReferralView.class, responseCode = "200", responseDescription = "The referral.")
    public Response assign(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Assignment assignment) {
        return change(id, "assignment", ifMatch, key, assignment, referral -> referrals.assign(referral, assignment));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            operationId = "closeReferral",
            summary = "Close a referral",
            description =
                    "Ends the episode of need, not over an open assessment. RC9 steps the child down to early help, which"
                            + " takes it on from there.")
    @APIResponseSchema(value = ReferralView.class, responseCode = "200", responseDescription = "The closed referral.")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull ClosureOfReferral closure) {
        return change(id, "closure", ifMatch, key, closure, referral -> referrals.close(referral, closure));
    }

    @POST
    @Path("/{id}/reopening")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            operationId = "reopenReferral",
            summary = "Reopen a referral",
            description = "Takes a closure back within a month of it, if the child was not referred again since.")
    @APIResponseSchema(value = ReferralView.class, responseCode = "200", responseDescription = "The open referral.")
    public Response reopen(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Reopening reopening) {
        return change(id, "reopening", ifMatch, key, reopening, referral -> referrals.reopen(referral, reopening));
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            operationId = "correctReferral",
            summary = "Correct a referral",
            description = "Replaces what was recorded wrongly. The versions keep what it said before.")
    @APIResponseSchema(value = ReferralView.class, responseCode = "200", responseDescription = "The referral.")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull CorrectionOfReferral correction) {
        return change(id, "correction", ifMatch, key, correction, referral -> referrals.correct(referral, correction));
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            operationId = "voidReferral",
            summary = "Void a referral",
            description =
                    "It should never have been made: it counts nowhere and stays readable. Its assessments are voided"
                            + " first.")
    @APIResponseSchema(value = ReferralView.class, responseCode = "200", responseDescription = "The voided referral.")
    public Response markVoided(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Voiding voiding) {
        return change(id, "voiding", ifMatch, key, voiding, referral -> referrals.markVoided(referral, voiding));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(operationId = "getReferral", summary = "A referral")
    @APIResponseSchema(value = ReferralView.class, responseCode = "200", responseDescription = "The referral.")
    public Response get(@PathParam("id") UUID id) {
        return shown.one(referrals.get(id), answers::one);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(operationId = "listVersionsOfReferral", summary = "What a referral said, version by version")
    public List<VersionView> versions(@PathParam("id") UUID id) {
        return shown.versions(referrals.get(id));
    }

    @GET
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(operationId = "listReferrals", summary = "Referrals, newest first")
    public Page<ReferralView> list(@BeanParam @Valid PageRequest page, @BeanParam @Valid ReferralFilter filter) {
        return shown.page(referrals.list(page, filter.filter()), answers::listed);
    }

    @GET
    @Produces(Shown.CSV)
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @APIResponse(
            responseCode = "200",
            description = "A page of the list; as CSV the whole list, without what is written in words.",
            content = @Content(mediaType = CsvWriter.MEDIA_TYPE))
    public Response csv(@BeanParam @Valid ReferralFilter filter) {
        Filter narrowed = filter.filter();
        return shown.csv(page -> referrals.list(page, narrowed), ReferralLine.class, ReferralLine::from);
    }

    private Response change(
            UUID id, String step, String ifMatch, String key, Object request, UnaryOperator<Referral> work) {
        return changing.answer(
                key,
                "/v1/referrals/" + id + "/" + step,
                ifMatch,
                request,
                () -> referrals.forChange(id),
                referral -> answers.changed(work.apply(referral)));
    }
}
