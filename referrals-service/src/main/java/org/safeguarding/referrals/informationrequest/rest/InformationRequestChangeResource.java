package org.safeguarding.referrals.informationrequest.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.records.Changing;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.informationrequest.AnswerCorrection;
import org.safeguarding.referrals.informationrequest.InformationRequest;
import org.safeguarding.referrals.informationrequest.InformationRequestCorrection;
import org.safeguarding.referrals.informationrequest.InformationRequests;
import org.safeguarding.referrals.informationrequest.NewAnswer;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1/information-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Information requests")
class InformationRequestChangeResource {

    private final InformationRequests requests;
    private final InformationRequestViews views;
    private final Changing changing;
    private final Caller caller;

    InformationRequestChangeResource(
            InformationRequests requests, InformationRequestViews views, Changing changing, Caller caller) {
        this.requests = requests;
        this.views = views;
        this.changing = changing;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed(Roles.MASH)
    @Operation(
            operationId = "answerInformationRequest",
            summary = "Answer a request",
            description =
                    "By the agency that was asked, once. An answer after the decision is taken too: it is known from then on.")
    @APIResponseSchema(
            value = InformationRequestView.class,
            responseCode = "200",
            responseDescription = "The answered request.")
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewAnswer answer) {
        return change(
                id,
                "answer",
                ifMatch,
                key,
                answer,
                request -> requests.answer(request, answer, caller.actor().id()));
    }

    @POST
    @Path("/{id}/answer-correction")
    @RolesAllowed(Roles.MASH)
    @Operation(
            operationId = "correctAnswer",
            summary = "Correct an answer",
            description = "By the agency that answered; what it said first stays among the versions.")
    @APIResponseSchema(value = InformationRequestView.class, responseCode = "200", responseDescription = "The request.")
    public Response correctAnswer(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull AnswerCorrection correction) {
        return change(
                id,
                "answer-correction",
                ifMatch,
                key,
                correction,
                request -> requests.correctAnswer(request, correction));
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            operationId = "correctInformationRequest",
            summary = "Correct a request",
            description = "What was asked, when, and until when; the answer is its agency's to correct.")
    @APIResponseSchema(value = InformationRequestView.class, responseCode = "200", responseDescription = "The request.")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull InformationRequestCorrection correction) {
        return change(id, "correction", ifMatch, key, correction, request -> requests.correct(request, correction));
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            operationId = "voidInformationRequest",
            summary = "Void a request",
            description =
                    "It should never have been sent: it stays readable, counts nowhere and is not answered any more.")
    @APIResponseSchema(
            value = InformationRequestView.class,
            responseCode = "200",
            responseDescription = "The voided request.")
    public Response markVoided(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Voiding voiding) {
        return change(id, "voiding", ifMatch, key, voiding, request -> requests.markVoided(request, voiding));
    }

    private Response change(
            UUID id, String step, String ifMatch, String key, Object body, UnaryOperator<InformationRequest> change) {
        return changing.answer(
                key,
                "/v1/information-requests/" + id + "/" + step,
                ifMatch,
                body,
                () -> requests.forChange(id),
                request -> views.changed(change.apply(request)));
    }
}
