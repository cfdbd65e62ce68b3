package org.safeguarding.referrals.assessment.rest;

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
import org.safeguarding.referrals.assessment.Assessment;
import org.safeguarding.referrals.assessment.Assessments;
import org.safeguarding.referrals.assessment.Authorisation;
import org.safeguarding.referrals.assessment.ChildSeen;
import org.safeguarding.referrals.assessment.CorrectionOfAssessment;
import org.safeguarding.referrals.assessment.InternalReview;
import org.safeguarding.referrals.referral.Assignment;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments", description = "Child and family assessments, which answer referrals.")
class AssessmentResource {

    private final Assessments assessments;
    private final AssessmentAnswers answers;
    private final Changing changing;
    private final Shown shown;

    AssessmentResource(Assessments assessments, AssessmentAnswers answers, Changing changing, Shown shown) {
        this.assessments = assessments;
        this.answers = answers;
        this.changing = changing;
        this.shown = shown;
    }

    @POST
    @Path("/{id}/child-seen")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            operationId = "seeChild",
            summary = "The child was seen",
            description = "The first time in this assessment; a wrong day is corrected.")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = "The assessment.")
    public Response see(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull ChildSeen seen) {
        return change(id, "child-seen", ifMatch, key, seen, assessment -> assessments.see(assessment, seen));
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "reviewAssessment",
            summary = "Review an open assessment",
            description = "A manager looks at it, and sets the next point to do so.")
    @APIResponseSchema(
            value = AssessmentView.class,
            responseCode = "200",
            responseDescription = "The reviewed assessment.")
    public Response review(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull InternalReview review) {
        return change(id, "review", ifMatch, key, review, assessment -> assessments.review(assessment, review));
    }

    @POST
    @Path("/{id}/authorisation")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "authoriseAssessment",
            summary = "Authorise an assessment",
            description = "Its end, in time within 45 working days of its start, the start being day 0.")
    @APIResponseSchema(
            value = AssessmentView.class,
            responseCode = "200",
            responseDescription = "The authorised assessment.")
    public Response authorise(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Authorisation authorisation) {
        return change(
                id,
                "authorisation",
                ifMatch,
                key,
                authorisation,
                assessment -> assessments.authorise(assessment, authorisation));
    }

    @POST
    @Path("/{id}/assignment")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(operationId = "assignAssessment", summary = "Give an assessment to a worker")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = "The assessment.")
    public Response assign(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Assignment assignment) {
        return change(
                id, "assignment", ifMatch, key, assignment, assessment -> assessments.assign(assessment, assignment));
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            operationId = "correctAssessment",
            summary = "Correct an assessment",
            description = "Replaces what was recorded wrongly. The versions keep what it said before.")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = "The assessment.")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull CorrectionOfAssessment correction) {
        return change(
                id, "correction", ifMatch, key, correction, assessment -> assessments.correct(assessment, correction));
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            operationId = "voidAssessment",
            summary = "Void an assessment",
            description = "It should never have been made: it counts nowhere and stays readable.")
    @APIResponseSchema(
            value = AssessmentView.class,
            responseCode = "200",
            responseDescription = "The voided assessment.")
    public Response markVoided(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Voiding voiding) {
        return change(id, "voiding", ifMatch, key, voiding, assessment -> assessments.markVoided(assessment, voiding));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(operationId = "getAssessment", summary = "An assessment")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = "The assessment.")
    public Response get(@PathParam("id") UUID id) {
        return shown.one(assessments.get(id), answers::one);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(operationId = "listVersionsOfAssessment", summary = "What an assessment said, version by version")
    public List<VersionView> versions(@PathParam("id") UUID id) {
        return shown.versions(assessments.get(id));
    }

    @GET
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(operationId = "listAssessments", summary = "Assessments, newest first")
    public Page<AssessmentView> list(@BeanParam @Valid PageRequest page, @BeanParam @Valid AssessmentFilter filter) {
        return shown.page(assessments.list(page, filter.filter()), answers::listed);
    }

    @GET
    @Produces(Shown.CSV)
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @APIResponse(
            responseCode = "200",
            description = "A page of the list; as CSV the whole list, without what is written in words.",
            content = @Content(mediaType = CsvWriter.MEDIA_TYPE))
    public Response csv(@BeanParam @Valid AssessmentFilter filter) {
        Filter narrowed = filter.filter();
        return shown.csv(page -> assessments.list(page, narrowed), AssessmentLine.class, AssessmentLine::from);
    }

    private Response change(
            UUID id, String step, String ifMatch, String key, Object request, UnaryOperator<Assessment> work) {
        return changing.answer(
                key,
                "/v1/assessments/" + id + "/" + step,
                ifMatch,
                request,
                () -> assessments.forChange(id),
                assessment -> answers.changed(work.apply(assessment)));
    }
}
