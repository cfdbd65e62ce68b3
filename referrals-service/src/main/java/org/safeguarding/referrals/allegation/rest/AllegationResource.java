package org.safeguarding.referrals.allegation.rest;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.calendar.London;
import org.safeguarding.records.BulkSteps;
import org.safeguarding.records.NewCall;
import org.safeguarding.records.NewOwner;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.records.StepCall;
import org.safeguarding.records.VersionView;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.allegation.Allegation;
import org.safeguarding.referrals.allegation.AllegationCorrection;
import org.safeguarding.referrals.allegation.AllegationView;
import org.safeguarding.referrals.allegation.Conclusion;
import org.safeguarding.referrals.allegation.Enquiry;
import org.safeguarding.referrals.allegation.Meeting;
import org.safeguarding.referrals.allegation.Police;
import org.safeguarding.referrals.allegation.Threshold;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/allegations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Allegations",
        description =
                "Allegations against people who work with children. Only the designated officer (LADO) sees them.")
class AllegationResource extends RecordResource<Allegation, AllegationView> {

    private final Clock clock;

    AllegationResource(RecordCalls calls, Clock clock) {
        super(Allegation.class, AllegationView.class, calls);
        this.clock = clock;
    }

    @Override
    protected AllegationView view(Allegation allegation) {
        return allegation.view(London.dayOf(clock.instant()));
    }

    @Override
    protected void bulk(BulkSteps<Allegation> steps) {
        steps.creates("allegation", Enquiry.class, Allegation::receive);
        steps.step("allegation-owner", NewOwner.class, Allegation::assign);
        steps.step("allegation-threshold", Threshold.class, Allegation::decide).digestedAs("decision");
        steps.step("allegation-meeting", Meeting.class, Allegation::meet);
        steps.step("allegation-police", Police.class, Allegation::police);
        steps.step("allegation-conclusion", Conclusion.class, Allegation::conclude)
                .digestedAs("conclusion");
        steps.step("allegation-correction", AllegationCorrection.class, Allegation::correct);
        steps.step("allegation-voiding", Voiding.class, Allegation::markVoided);
    }

    @POST
    @RolesAllowed(Roles.LADO)
    @Operation(
            summary = "An enquiry about a person who works with children",
            description = "The answer says when the threshold decision is due: one working day.")
    public RestResponse<AllegationView> receiveAllegation(@BeanParam NewCall call, @Valid @NotNull Enquiry request) {
        return create(call, request, Allegation::receive);
    }

    @POST
    @Path("/{id}/owner")
    @RolesAllowed(Roles.LADO)
    @Operation(summary = "Give an allegation to one of the designated officers")
    public RestResponse<AllegationView> assignAllegation(@BeanParam StepCall call, @Valid @NotNull NewOwner request) {
        return change(call, request, Allegation::assign);
    }

    @POST
    @Path("/{id}/threshold")
    @RolesAllowed(Roles.LADO)
    @Operation(
            summary = "Decide whether the harm threshold is met",
            description = "Once. FULL_PROCESS is investigated; any other decision closes it.")
    public RestResponse<AllegationView> decideThreshold(@BeanParam StepCall call, @Valid @NotNull Threshold request) {
        return change(call, request, Allegation::decide);
    }

    @POST
    @Path("/{id}/meetings")
    @RolesAllowed(Roles.LADO)
    @Operation(summary = "A strategy or management meeting was held")
    public RestResponse<AllegationView> recordAllegationMeeting(
            @BeanParam StepCall call, @Valid @NotNull Meeting request) {
        return change(call, request, Allegation::meet);
    }

    @POST
    @Path("/{id}/police")
    @RolesAllowed(Roles.LADO)
    @Operation(
            summary = "What the police do from a day on",
            description = "Replaces what was said of them before; the versions keep it.")
    public RestResponse<AllegationView> recordPoliceInvolvement(
            @BeanParam StepCall call, @Valid @NotNull Police request) {
        return change(call, request, Allegation::police);
    }

    @POST
    @Path("/{id}/conclusion")
    @RolesAllowed(Roles.LADO)
    @Operation(summary = "Say what was found", description = "Of an allegation that meets the threshold, once.")
    public RestResponse<AllegationView> concludeAllegation(
            @BeanParam StepCall call, @Valid @NotNull Conclusion request) {
        return change(call, request, Allegation::conclude);
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.LADO)
    @Operation(
            summary = "Correct an allegation",
            description = "Replaces what was recorded wrongly; the versions keep what it said before.")
    public RestResponse<AllegationView> correctAllegation(
            @BeanParam StepCall call, @Valid @NotNull AllegationCorrection request) {
        return change(call, request, Allegation::correct);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.LADO)
    @Operation(
            summary = "Void an allegation",
            description = "It should never have been recorded: it counts nowhere and stays readable.")
    public RestResponse<AllegationView> voidAllegation(@BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, Allegation::markVoided);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.LADO)
    @Operation(summary = "An allegation")
    public RestResponse<AllegationView> getAllegation(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.LADO)
    @Operation(summary = "What it said, version by version")
    public List<VersionView> listVersionsOfAllegation(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed(Roles.LADO)
    @Operation(summary = "Allegations, newest first")
    public RestResponse<Page<AllegationView>> listAllegations(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid AllegationFilter filter) {
        return list(page, filter.filter());
    }
}
