package org.safeguarding.plans.conference.rest;

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
import org.safeguarding.plans.conference.Adjournment;
import org.safeguarding.plans.conference.Cancellation;
import org.safeguarding.plans.conference.Conference;
import org.safeguarding.plans.conference.ConferenceCorrection;
import org.safeguarding.plans.conference.ConferenceView;
import org.safeguarding.plans.conference.Conferences;
import org.safeguarding.plans.conference.Holding;
import org.safeguarding.plans.conference.NewConference;
import org.safeguarding.plans.conference.Postponement;
import org.safeguarding.records.BulkSteps;
import org.safeguarding.records.Moving;
import org.safeguarding.records.NewCall;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.records.StepCall;
import org.safeguarding.records.VersionView;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1/conferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conferences", description = "Child protection conferences: they decide about plans, and the plans follow.")
class ConferenceResource extends RecordResource<Conference, ConferenceView> {

    private final Conferences conferences;
    private final Caller caller;

    ConferenceResource(RecordCalls calls, Conferences conferences, Caller caller) {
        super(Conference.class, ConferenceView.class, calls);
        this.conferences = conferences;
        this.caller = caller;
    }

    @Override
    protected ConferenceView view(Conference conference) {
        return conferences.view(conference);
    }

    @Override
    protected List<ConferenceView> listed(List<Conference> page) {
        return page.stream().map(Conference::listed).toList();
    }

    @Override
    protected void bulk(BulkSteps<Conference> steps) {
        steps.creates("conference", NewConference.class, conferences::schedule).reference("enquiryKey", "enquiryId");
        steps.step("conference-postponement", Postponement.class, conferences::postpone);
        steps.step("conference-adjournment", Adjournment.class, conferences::adjourn);
        steps.step("conference-holding", Holding.class, conferences::hold);
        steps.step("conference-cancellation", Cancellation.class, Conference::cancel);
        steps.step("conference-correction", ConferenceCorrection.class, conferences::correct)
                .reference("enquiryKey", "enquiryId");
        steps.step("conference-voiding", Voiding.class, conferences::markVoided);
        steps.step("conference-move", Moving.class, conferences::move);
    }

    @POST
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Schedule a conference, or enter one that was held",
            description =
                    "One record for each child. An initial conference names its section 47 enquiry, which says when"
                            + " it is due. One that was held is entered with its holding.")
    public RestResponse<ConferenceView> scheduleConference(
            @BeanParam NewCall call, @Valid @NotNull NewConference request) {
        return create(call, request, conferences::schedule);
    }

    @POST
    @Path("/{id}/postponement")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Postpone a conference", description = "It is moved to another day before it begins.")
    public RestResponse<ConferenceView> postponeConference(
            @BeanParam StepCall call, @Valid @NotNull Postponement request) {
        return change(call, request, conferences::postpone);
    }

    @POST
    @Path("/{id}/adjournment")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Adjourn a conference", description = "It began, and goes on another day.")
    public RestResponse<ConferenceView> adjournConference(
            @BeanParam StepCall call, @Valid @NotNull Adjournment request) {
        return change(call, request, conferences::adjourn);
    }

    @POST
    @Path("/{id}/holding")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Hold a conference",
            description =
                    "It was held to its end. An initial or a transfer-in conference with the outcome PLAN makes the plan on that day; a review changes its category or ends it. Both are published.")
    public RestResponse<ConferenceView> holdConference(@BeanParam StepCall call, @Valid @NotNull Holding request) {
        return change(call, request, conferences::hold);
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Cancel a conference", description = "It is not held, and has no outcome.")
    public RestResponse<ConferenceView> cancelConference(
            @BeanParam StepCall call, @Valid @NotNull Cancellation request) {
        return change(call, request, Conference::cancel);
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Correct a conference",
            description =
                    "Replaces what was recorded wrongly. The plan and the enquiry follow. The versions keep what it said before.")
    public RestResponse<ConferenceView> correctConference(
            @BeanParam StepCall call, @Valid @NotNull ConferenceCorrection request) {
        return change(call, request, conferences::correct);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Void a conference",
            description =
                    "It should never have been recorded: it counts nowhere and stays readable. The plan that it made is voided too; void its reviews first.")
    public RestResponse<ConferenceView> voidConference(@BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, conferences::markVoided);
    }

    @POST
    @Path("/{id}/move")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Move a conference to another child",
            description =
                    "It was put on the wrong child. One that made a plan takes it along, with its reviews and core groups. A review leaves the plan of that child for that of the other one.")
    public RestResponse<ConferenceView> moveConference(@BeanParam StepCall call, @Valid @NotNull Moving request) {
        return change(call, request, conferences::move);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "A conference")
    public RestResponse<ConferenceView> getConference(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "What a conference said, version by version")
    public List<VersionView> listVersionsOfConference(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Conferences, newest first")
    public RestResponse<Page<ConferenceView>> listConferences(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid ConferenceFilter filter) {
        return list(page, filter.filter(caller.authority()));
    }
}
