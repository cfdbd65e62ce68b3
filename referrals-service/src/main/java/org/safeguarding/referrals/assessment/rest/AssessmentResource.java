package org.safeguarding.referrals.assessment.rest;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.calendar.London;
import org.safeguarding.records.Assignment;
import org.safeguarding.records.BulkSteps;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.records.StepCall;
import org.safeguarding.records.VersionView;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.assessment.Assessment;
import org.safeguarding.referrals.assessment.AssessmentCorrection;
import org.safeguarding.referrals.assessment.AssessmentView;
import org.safeguarding.referrals.assessment.Assessments;
import org.safeguarding.referrals.assessment.Authorisation;
import org.safeguarding.referrals.assessment.ChildSeen;
import org.safeguarding.referrals.assessment.InternalReview;
import org.safeguarding.referrals.referral.NewAssessment;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments", description = "Child and family assessments, which answer referrals.")
class AssessmentResource extends RecordResource<Assessment, AssessmentView> {

    private final Assessments assessments;
    private final Referrals referrals;
    private final Caller caller;
    private final Clock clock;

    AssessmentResource(RecordCalls calls, Assessments assessments, Referrals referrals, Caller caller, Clock clock) {
        super(Assessment.class, AssessmentView.class, calls);
        this.assessments = assessments;
        this.referrals = referrals;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    protected AssessmentView view(Assessment assessment) {
        return assessments.view(assessment);
    }

    @Override
    protected List<AssessmentView> listed(List<Assessment> page) {
        LocalDate today = London.dayOf(clock.instant());
        return page.stream().map(assessment -> assessment.view(today, null)).toList();
    }

    @Override
    protected void bulk(BulkSteps<Assessment> steps) {
        steps.creates("assessment", "contactKey", NewAssessment.class, referrals::ofContact, assessments::start)
                .digestedAs("assessment");
        steps.step("assessment-child-seen", ChildSeen.class, assessments::see);
        steps.step("assessment-review", InternalReview.class, Assessment::review);
        steps.step("assessment-authorisation", Authorisation.class, assessments::authorise)
                .digestedAs("authorisation");
        steps.step("assessment-assignment", Assignment.class, Assessment::assign);
        steps.step("assessment-correction", AssessmentCorrection.class, assessments::correct);
        steps.step("assessment-voiding", Voiding.class, assessments::markVoided);
    }

    @POST
    @Path("/{id}/child-seen")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "The child was seen",
            description = "For the first time in this assessment; a wrong day is corrected.")
    public RestResponse<AssessmentView> seeChild(@BeanParam StepCall call, @Valid @NotNull ChildSeen request) {
        return change(call, request, assessments::see);
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            summary = "Review an open assessment",
            description = "Records a manager's review, and sets the day of the next one.")
    public RestResponse<AssessmentView> reviewAssessment(
            @BeanParam StepCall call, @Valid @NotNull InternalReview request) {
        return change(call, request, Assessment::review);
    }

    @POST
    @Path("/{id}/authorisation")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            summary = "Authorise an assessment",
            description = "Ends it, in time within 45 working days of its start, the start being day 0.")
    public RestResponse<AssessmentView> authoriseAssessment(
            @BeanParam StepCall call, @Valid @NotNull Authorisation request) {
        return change(call, request, assessments::authorise);
    }

    @POST
    @Path("/{id}/assignment")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Give an assessment to a worker")
    public RestResponse<AssessmentView> assignAssessment(@BeanParam StepCall call, @Valid @NotNull Assignment request) {
        return change(call, request, Assessment::assign);
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Correct an assessment",
            description = "Replaces what was recorded wrongly. The versions keep what it said before.")
    public RestResponse<AssessmentView> correctAssessment(
            @BeanParam StepCall call, @Valid @NotNull AssessmentCorrection request) {
        return change(call, request, assessments::correct);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Void an assessment",
            description = "It should never have been made: it counts nowhere and stays readable.")
    public RestResponse<AssessmentView> voidAssessment(@BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, assessments::markVoided);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "An assessment")
    public RestResponse<AssessmentView> getAssessment(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "What an assessment said, version by version")
    public List<VersionView> listVersionsOfAssessment(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Assessments, newest first")
    public RestResponse<Page<AssessmentView>> listAssessments(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid AssessmentFilter filter) {
        return list(page, filter.filter(caller.authority()));
    }
}
