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
import org.safeguarding.referrals.earlyhelp.family.AssessmentAbandonment;
import org.safeguarding.referrals.earlyhelp.family.AssessmentCompletion;
import org.safeguarding.referrals.earlyhelp.family.AssessmentCorrection;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpAssessment;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpAssessments;
import org.safeguarding.referrals.earlyhelp.family.NewEarlyHelpAssessment;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/early-help-assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Early help assessments", description = "Early help assessments, by the council and by partners.")
class EarlyHelpAssessmentResource {

    private static final String PATH = "/v1/early-help-assessments";

    private final EarlyHelpAssessments assessments;
    private final Idempotently idempotently;
    private final Changing changing;
    private final Shown shown;

    EarlyHelpAssessmentResource(
            EarlyHelpAssessments assessments, Idempotently idempotently, Changing changing, Shown shown) {
        this.assessments = assessments;
        this.idempotently = idempotently;
        this.changing = changing;
        this.shown = shown;
    }

    @POST
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER})
    @Operation(
            operationId = "startEarlyHelpAssessment",
            summary = "Start an early help assessment",
            description =
                    "Of a family that has early help (episodeId), one at a time; or by a partner for itself (child). A"
                            + " partner does not record assessments of the council. The answer says when it is due.")
    @APIResponseSchema(
            value = EarlyHelpAssessmentView.class,
            responseCode = "201",
            responseDescription = "The assessment.")
    public Response start(
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewEarlyHelpAssessment assessment) {
        return idempotently.answer(
                key, PATH, assessment, () -> EarlyHelpAssessmentView.created(assessments.start(assessment)));
    }

    @POST
    @Path("/{id}/completion")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER})
    @Operation(operationId = "completeEarlyHelpAssessment", summary = "Complete an early help assessment")
    @APIResponseSchema(
            value = EarlyHelpAssessmentView.class,
            responseCode = "200",
            responseDescription = "The assessment, as it is now.")
    public Response complete(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull AssessmentCompletion completion) {
        return change(
                id, "completion", ifMatch, key, completion, assessment -> assessments.complete(assessment, completion));
    }

    @POST
    @Path("/{id}/abandonment")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER})
    @Operation(operationId = "abandonEarlyHelpAssessment", summary = "Give an early help assessment up")
    @APIResponseSchema(
            value = EarlyHelpAssessmentView.class,
            responseCode = "200",
            responseDescription = "The assessment, as it is now.")
    public Response abandon(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull AssessmentAbandonment abandonment) {
        return change(
                id,
                "abandonment",
                ifMatch,
                key,
                abandonment,
                assessment -> assessments.abandon(assessment, abandonment));
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER})
    @Operation(
            operationId = "correctEarlyHelpAssessment",
            summary = "Correct an early help assessment",
            description = "Replaces what was recorded wrongly; the versions keep what it said before.")
    @APIResponseSchema(
            value = EarlyHelpAssessmentView.class,
            responseCode = "200",
            responseDescription = "The assessment, as it is now.")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull AssessmentCorrection correction) {
        return change(
                id, "correction", ifMatch, key, correction, assessment -> assessments.correct(assessment, correction));
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER})
    @Operation(
            operationId = "voidEarlyHelpAssessment",
            summary = "Void an early help assessment",
            description = "It should never have been made: it counts nowhere and stays readable.")
    @APIResponseSchema(
            value = EarlyHelpAssessmentView.class,
            responseCode = "200",
            responseDescription = "The assessment, as it is now.")
    public Response markVoided(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Voiding voiding) {
        return change(id, "voiding", ifMatch, key, voiding, assessment -> assessments.markVoided(assessment, voiding));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER, Roles.SOCIAL_WORKER})
    @Transactional
    @Operation(operationId = "getEarlyHelpAssessment", summary = "An early help assessment")
    @APIResponseSchema(
            value = EarlyHelpAssessmentView.class,
            responseCode = "200",
            responseDescription = "An early help assessment.")
    public Response get(@PathParam("id") UUID id) {
        return shown.one(assessments.get(id), EarlyHelpAssessmentView::from);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER, Roles.SOCIAL_WORKER})
    @Transactional
    @Operation(operationId = "listVersionsOfEarlyHelpAssessment", summary = "What it said, version by version")
    public List<VersionView> versions(@PathParam("id") UUID id) {
        return shown.versions(assessments.get(id));
    }

    @GET
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER, Roles.SOCIAL_WORKER})
    @Transactional
    @Operation(operationId = "listEarlyHelpAssessments", summary = "Early help assessments, newest first")
    public Page<EarlyHelpAssessmentView> list(
            @BeanParam @Valid PageRequest page, @BeanParam EarlyHelpAssessmentQuery query) {
        return shown.page(assessments.list(page, query.filter()), EarlyHelpAssessmentView::from);
    }

    @GET
    @Produces(Shown.CSV)
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER, Roles.SOCIAL_WORKER})
    @APIResponse(
            responseCode = "200",
            description = "A page of the list; as CSV the whole list.",
            content = @Content(mediaType = CsvWriter.MEDIA_TYPE))
    public Response csv(@BeanParam EarlyHelpAssessmentQuery query) {
        Filter filter = query.filter();
        return shown.csv(
                page -> assessments.list(page, filter), EarlyHelpAssessmentView.class, EarlyHelpAssessmentView::from);
    }

    private Response change(
            UUID id, String step, String ifMatch, String key, Object request, UnaryOperator<EarlyHelpAssessment> work) {
        return changing.answer(
                key,
                PATH + "/" + id + "/" + step,
                ifMatch,
                request,
                () -> assessments.forChange(id),
                record -> EarlyHelpAssessmentView.changed(work.apply(record)));
    }
}
