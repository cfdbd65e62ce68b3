package org.safeguarding.referrals.informationrequest.rest;

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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.calendar.London;
import org.safeguarding.records.BulkSteps;
import org.safeguarding.records.NewCall;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.records.StepCall;
import org.safeguarding.records.VersionView;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.contact.ContactedChildren;
import org.safeguarding.referrals.informationrequest.Answered.AnswerCorrection;
import org.safeguarding.referrals.informationrequest.Answered.NewAnswer;
import org.safeguarding.referrals.informationrequest.InformationRequest;
import org.safeguarding.referrals.informationrequest.InformationRequestCorrection;
import org.safeguarding.referrals.informationrequest.InformationRequestView;
import org.safeguarding.referrals.informationrequest.InformationRequestView.AskedAbout;
import org.safeguarding.referrals.informationrequest.InformationRequests;
import org.safeguarding.referrals.informationrequest.NewInformationRequest;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/information-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Information requests",
        description = "What the MASH asks partner agencies about the child of a contact, and what they answer.")
class InformationRequestResource extends RecordResource<InformationRequest, InformationRequestView> {

    private final InformationRequests requests;
    private final ContactedChildren children;
    private final Clock clock;

    InformationRequestResource(
            RecordCalls calls, InformationRequests requests, ContactedChildren children, Clock clock) {
        super(InformationRequest.class, InformationRequestView.class, calls);
        this.requests = requests;
        this.children = children;
        this.clock = clock;
    }

    @Override
    protected InformationRequestView view(InformationRequest request) {
        return request.view(AskedAbout.from(children.of(request)), today());
    }

    @Override
    protected List<InformationRequestView> listed(List<InformationRequest> requests) {
        Map<UUID, Child> about = children.of(
                requests.stream().map(InformationRequest::childId).distinct().toList());
        return requests.stream()
                .map(request -> request.view(AskedAbout.from(about.get(request.childId())), today()))
                .toList();
    }

    private LocalDate today() {
        return London.dayOf(clock.instant());
    }

    @Override
    protected void bulk(BulkSteps<InformationRequest> steps) {
        steps.creates("information-request", NewInformationRequest.class, requests::send)
                .reference("contactKey", "contactId");
        steps.step("information-answer", NewAnswer.class, InformationRequest::answer)
                .digestedAs("answer");
        steps.step("information-answer-correction", AnswerCorrection.class, InformationRequest::correctAnswer);
        steps.step("information-request-correction", InformationRequestCorrection.class, requests::correct);
        steps.step("information-request-voiding", Voiding.class, requests::markVoided);
    }

    @POST
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            summary = "Ask a partner agency",
            description = "About the child of a contact that is not decided and names the lawful basis for sharing. The"
                    + " agency sees who the child is, and not what the contact says.")
    public RestResponse<InformationRequestView> requestInformation(
            @BeanParam NewCall call, @Valid @NotNull NewInformationRequest request) {
        return create(call, request, requests::send);
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed(Roles.MASH)
    @Operation(
            summary = "Answer a request",
            description = "By the agency that was asked, once. An answer after the decision is taken too: it is known"
                    + " from then on.")
    public RestResponse<InformationRequestView> answerInformationRequest(
            @BeanParam StepCall call, @Valid @NotNull NewAnswer request) {
        return change(call, request, InformationRequest::answer);
    }

    @POST
    @Path("/{id}/answer-correction")
    @RolesAllowed(Roles.MASH)
    @Operation(
            summary = "Correct an answer",
            description = "By the agency that answered. The versions keep what it said first.")
    public RestResponse<InformationRequestView> correctAnswer(
            @BeanParam StepCall call, @Valid @NotNull AnswerCorrection request) {
        return change(call, request, InformationRequest::correctAnswer);
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            summary = "Correct a request",
            description = "What was asked, when, and until when. Only the agency corrects its answer.")
    public RestResponse<InformationRequestView> correctInformationRequest(
            @BeanParam StepCall call, @Valid @NotNull InformationRequestCorrection request) {
        return change(call, request, requests::correct);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            summary = "Void a request",
            description = "It should never have been sent: it stays readable, counts nowhere and cannot be answered.")
    public RestResponse<InformationRequestView> voidInformationRequest(
            @BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, requests::markVoided);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(summary = "A request to a partner agency")
    public RestResponse<InformationRequestView> getInformationRequest(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            summary = "What a request said, version by version",
            description = "Oldest first: who recorded what, when and why, with corrections and voiding.")
    public List<VersionView> listVersionsOfInformationRequest(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            summary = "Requests to partner agencies, newest first",
            description = "A MASH system sees those to its own agency. Voided requests are left out.")
    public RestResponse<Page<InformationRequestView>> listInformationRequests(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid InformationRequestFilter filter) {
        return list(page, filter.filter());
    }
}
