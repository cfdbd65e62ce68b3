package org.safeguarding.referrals.assessment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.records.NewCall;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.referrals.assessment.Assessment;
import org.safeguarding.referrals.assessment.AssessmentView;
import org.safeguarding.referrals.assessment.Assessments;
import org.safeguarding.referrals.referral.NewAssessment;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.security.Roles;

@Path("/v1/referrals/{referralId}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments", description = "Child and family assessments, which answer referrals.")
class AssessmentOfReferralResource extends RecordResource<Assessment, AssessmentView> {

    private final Assessments assessments;
    private final Referrals referrals;

    AssessmentOfReferralResource(RecordCalls calls, Assessments assessments, Referrals referrals) {
        super(Assessment.class, AssessmentView.class, calls);
        this.assessments = assessments;
        this.referrals = referrals;
    }

    @Override
    protected AssessmentView view(Assessment assessment) {
        return assessments.view(assessment);
    }

    @POST
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Start an assessment",
            description =
                    "For a referral about which something is done, one at a time. The answer says when it is due: after"
                            + " 45 working days. One that has ended is entered with its end, by a manager; its referral"
                            + " may be closed.")
    public RestResponse<AssessmentView> startAssessment(
            @PathParam("referralId") UUID referralId, @BeanParam NewCall call, @Valid @NotNull NewAssessment request) {
        return create(
                call,
                request,
                (start, recording) -> assessments.start(referrals.forChange(referralId), start, recording));
    }
}
