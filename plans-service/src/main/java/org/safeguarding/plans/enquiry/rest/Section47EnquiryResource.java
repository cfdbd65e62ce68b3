package org.safeguarding.plans.enquiry.rest;

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
import org.safeguarding.plans.enquiry.EnquiryConclusion;
import org.safeguarding.plans.enquiry.NewSection47Enquiry;
import org.safeguarding.plans.enquiry.Section47Enquiries;
import org.safeguarding.plans.enquiry.Section47Enquiry;
import org.safeguarding.plans.enquiry.Section47EnquiryCorrection;
import org.safeguarding.plans.enquiry.Section47EnquiryView;
import org.safeguarding.records.BulkSteps;
import org.safeguarding.records.Moving;
import org.safeguarding.records.NewCall;
import org.safeguarding.records.NewOwner;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.records.StepCall;
import org.safeguarding.records.VersionView;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1/section-47-enquiries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Section 47 enquiries",
        description = "Enquiries under section 47 of the Children Act 1989, from the strategy discussion to their"
                + " conclusion.")
class Section47EnquiryResource extends RecordResource<Section47Enquiry, Section47EnquiryView> {

    private final Section47Enquiries enquiries;
    private final Caller caller;

    Section47EnquiryResource(RecordCalls calls, Section47Enquiries enquiries, Caller caller) {
        super(Section47Enquiry.class, Section47EnquiryView.class, calls);
        this.enquiries = enquiries;
        this.caller = caller;
    }

    @Override
    protected Section47EnquiryView view(Section47Enquiry enquiry) {
        return enquiries.view(enquiry);
    }

    @Override
    protected List<Section47EnquiryView> listed(List<Section47Enquiry> page) {
        return page.stream().map(enquiry -> enquiry.view(null)).toList();
    }

    @Override
    protected void bulk(BulkSteps<Section47Enquiry> steps) {
        steps.creates("section-47-enquiry", NewSection47Enquiry.class, enquiries::start)
                .reference("strategyDiscussionKey", "strategyDiscussionId");
        steps.keyedBy("enquiryKey");
        steps.step("section-47-enquiry-conclusion", EnquiryConclusion.class, Section47Enquiry::conclude);
        steps.step("section-47-enquiry-owner", NewOwner.class, Section47Enquiry::assign);
        steps.step(
                        "section-47-enquiry-correction",
                        Section47EnquiryCorrection.class,
                        enquiries::forCorrection,
                        enquiries::correct)
                .reference("strategyDiscussionKey", "strategyDiscussionId");
        steps.step("section-47-enquiry-voiding", Voiding.class, enquiries::markVoided);
        steps.step("section-47-enquiry-move", Moving.class, enquiries::move);
    }

    @POST
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Start a section 47 enquiry",
            description =
                    "Name the strategy discussion that started it, or give its day and kind. A child has at most one"
                            + " enquiry that is open. One that was concluded is entered with its conclusion, also before"
                            + " enquiries that came later. The answer says when an initial conference is due: after 15 working"
                            + " days.")
    public RestResponse<Section47EnquiryView> startSection47Enquiry(
            @BeanParam NewCall call, @Valid @NotNull NewSection47Enquiry request) {
        return create(call, request, enquiries::start);
    }

    @POST
    @Path("/{id}/conclusion")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Conclude a section 47 enquiry",
            description = "What it found, and whether an initial child protection conference follows or why not.")
    public RestResponse<Section47EnquiryView> concludeSection47Enquiry(
            @BeanParam StepCall call, @Valid @NotNull EnquiryConclusion request) {
        return change(call, request, Section47Enquiry::conclude);
    }

    @POST
    @Path("/{id}/owner")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Give a section 47 enquiry to a worker")
    public RestResponse<Section47EnquiryView> assignSection47Enquiry(
            @BeanParam StepCall call, @Valid @NotNull NewOwner request) {
        return change(call, request, Section47Enquiry::assign);
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Correct a section 47 enquiry",
            description = "Replaces what was recorded wrongly, or names the strategy discussion that was recorded after"
                    + " it. The versions keep what it said before.")
    public RestResponse<Section47EnquiryView> correctSection47Enquiry(
            @BeanParam StepCall call, @Valid @NotNull Section47EnquiryCorrection request) {
        return change(call, request, enquiries::forCorrection, enquiries::correct);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Void a section 47 enquiry",
            description =
                    "It should never have been recorded: it counts nowhere and stays readable. Void the conference"
                            + " to which it led first.")
    public RestResponse<Section47EnquiryView> voidSection47Enquiry(
            @BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, enquiries::markVoided);
    }

    @POST
    @Path("/{id}/move")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Move a section 47 enquiry to another child",
            description =
                    "It was put on the wrong child. If its strategy discussion is recorded, move that: the enquiry"
                            + " moves with it.")
    public RestResponse<Section47EnquiryView> moveSection47Enquiry(
            @BeanParam StepCall call, @Valid @NotNull Moving request) {
        return change(call, request, enquiries::move);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "A section 47 enquiry")
    public RestResponse<Section47EnquiryView> getSection47Enquiry(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "What a section 47 enquiry said, version by version")
    public List<VersionView> listVersionsOfSection47Enquiry(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Section 47 enquiries, newest first")
    public RestResponse<Page<Section47EnquiryView>> listSection47Enquiries(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid Section47EnquiryFilter filter) {
        return list(page, filter.filter(caller.authority()));
    }
}
