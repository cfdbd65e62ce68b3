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
import org.safeguarding.records.NewCall;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.records.StepCall;
import org.safeguarding.records.VersionView;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpAssessment;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpAssessmentAbandonment;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpAssessmentCompletion;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpAssessmentCorrection;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpAssessmentView;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpAssessments;
import org.safeguarding.referrals.earlyhelp.family.NewEarlyHelpAssessment;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/early-help-assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Early help assessments", description = "Early help assessments, by the council and by partners.")
class EarlyHelpAssessmentResource extends RecordResource<EarlyHelpAssessment, EarlyHelpAssessmentView> {

    private final EarlyHelpAssessments assessments;

    EarlyHelpAssessmentResource(RecordCalls calls, EarlyHelpAssessments assessments) {
        super(EarlyHelpAssessment.class, EarlyHelpAssessmentView.class, calls);
        this.assessments = assessments;
    }

    @Override
    protected EarlyHelpAssessmentView view(EarlyHelpAssessment assessment) {
        return assessment.view();
    }

    @Override
    protected void bulk(BulkSteps<EarlyHelpAssessment> steps) {
        steps.creates("early-help-assessment", NewEarlyHelpAssessment.class, assessments::start)
                .reference("earlyHelpAllocationKey", "episodeId");
        steps.step(
                        "early-help-assessment-completion",
                        EarlyHelpAssessmentCompletion.class,
                        EarlyHelpAssessment::complete)
                .digestedAs("completion");
        steps.step(
                "early-help-assessment-abandonment",
                EarlyHelpAssessmentAbandonment.class,
                EarlyHelpAssessment::abandon);
        steps.step("early-help-assessment-correction", EarlyHelpAssessmentCorrection.class, assessments::correct);
        steps.step("early-help-assessment-voiding", Voiding.class, EarlyHelpAssessment::markVoided);
    }

    @POST
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER})
    @Operation(
            summary = "Start an early help assessment",
            description =
                    "Of a family that has early help (episodeId), one at a time; or by a partner for itself (child). A"
                            + " partner does not record assessments of the council. The answer says when it is due. One"
                            + " that has ended is entered with its completion or abandonment; its early help may be"
                            + " closed.")
    public RestResponse<EarlyHelpAssessmentView> startEarlyHelpAssessment(
            @BeanParam NewCall call, @Valid @NotNull NewEarlyHelpAssessment request) {
        return create(call, request, assessments::start);
    }

    @POST
    @Path("/{id}/completion")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER})
    @Operation(summary = "Complete an early help assessment")
    public RestResponse<EarlyHelpAssessmentView> completeEarlyHelpAssessment(
            @BeanParam StepCall call, @Valid @NotNull EarlyHelpAssessmentCompletion request) {
        return change(call, request, EarlyHelpAssessment::complete);
    }

    @POST
    @Path("/{id}/abandonment")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER})
    @Operation(summary = "Give an early help assessment up")
    public RestResponse<EarlyHelpAssessmentView> abandonEarlyHelpAssessment(
            @BeanParam StepCall call, @Valid @NotNull EarlyHelpAssessmentAbandonment request) {
        return change(call, request, EarlyHelpAssessment::abandon);
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER})
    @Operation(
            summary = "Correct an early help assessment",
            description = "Replaces what was recorded wrongly. The versions keep what it said before.")
    public RestResponse<EarlyHelpAssessmentView> correctEarlyHelpAssessment(
            @BeanParam StepCall call, @Valid @NotNull EarlyHelpAssessmentCorrection request) {
        return change(call, request, assessments::correct);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER})
    @Operation(
            summary = "Void an early help assessment",
            description = "It should never have been recorded: it counts nowhere and stays readable.")
    public RestResponse<EarlyHelpAssessmentView> voidEarlyHelpAssessment(
            @BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, EarlyHelpAssessment::markVoided);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER, Roles.SOCIAL_WORKER})
    @Operation(summary = "An early help assessment")
    public RestResponse<EarlyHelpAssessmentView> getEarlyHelpAssessment(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER, Roles.SOCIAL_WORKER})
    @Operation(summary = "What it said, version by version")
    public List<VersionView> listVersionsOfEarlyHelpAssessment(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER, Roles.SOCIAL_WORKER})
    @Operation(summary = "Early help assessments, newest first")
    public RestResponse<Page<EarlyHelpAssessmentView>> listEarlyHelpAssessments(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid EarlyHelpAssessmentFilter filter) {
        return list(page, filter.filter());
    }
}
