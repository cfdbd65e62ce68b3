package org.safeguarding.referrals.assessment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.referrals.assessment.Assessments;
import org.safeguarding.referrals.assessment.NewAssessment;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.security.Roles;

@Path("/v1/referrals/{referralId}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments", description = "Child and family assessments, which answer referrals.")
class AssessmentOfReferralResource {

    private final Assessments assessments;
    private final Referrals referrals;
    private final AssessmentAnswers answers;
    private final Idempotently idempotently;

    AssessmentOfReferralResource(
            Assessments assessments, Referrals referrals, AssessmentAnswers answers, Idempotently idempotently) {
        this.assessments = assessments;
        this.referrals = referrals;
        this.answers = answers;
        this.idempotently = idempotently;
    }

    @POST
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            operationId = "startAssessment",
            summary = "Start an assessment",
            description =
                    "Of a referral about which something is done, never two at a time. The answer says when it is due: after"
                            + " 45 working days.")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "201", responseDescription = "The assessment.")
    public Response start(
            @PathParam("referralId") UUID referralId,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewAssessment assessment) {
        return idempotently.answer(
                key,
                "/v1/referrals/" + referralId + "/assessments",
                assessment,
                () -> answers.started(assessments.start(referrals.forChange(referralId), assessment)));
    }
}
