package org.safeguarding.referrals.contact.rest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.referrals.contact.ContactSteps;
import org.safeguarding.referrals.contact.NewDecision;
import org.safeguarding.referrals.contact.NewFeedback;
import org.safeguarding.referrals.contact.NewOversight;
import org.safeguarding.referrals.contact.NewOwner;
import org.safeguarding.referrals.contact.NewRating;
import org.safeguarding.referrals.contact.NewScreening;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
class ContactStepResource {

    private final ContactSteps steps;
    private final ContactChanges changes;
    private final Caller caller;

    ContactStepResource(ContactSteps steps, ContactChanges changes, Caller caller) {
        this.steps = steps;
        this.changes = changes;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/screening")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            operationId = "screenContact",
            summary = "Screen a contact",
            description =
                    "Says how urgent it is and who takes it on. A contact is screened once; then it is rated anew or given on.")
    @APIResponseSchema(value = ContactView.class, responseCode = "200", responseDescription = "The screened contact.")
    public Response screen(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewScreening screening) {
        return changes.change(
                id, "screening", ifMatch, key, screening, contact -> steps.screen(contact, screening, me()));
    }

    @POST
    @Path("/{id}/urgency")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            operationId = "rateContact",
            summary = "Rate a contact anew",
            description = "Because more is known. The clock of the new urgency runs from receipt too.")
    @APIResponseSchema(value = ContactView.class, responseCode = "200", responseDescription = "The contact.")
    public Response rate(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewRating rating) {
        return changes.change(id, "urgency", ifMatch, key, rating, contact -> steps.rate(contact, rating));
    }

    @POST
    @Path("/{id}/owner")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(operationId = "assignContact", summary = "Give a contact to another owner")
    @APIResponseSchema(value = ContactView.class, responseCode = "200", responseDescription = "The contact.")
    public Response assign(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewOwner owner) {
        return changes.change(id, "owner", ifMatch, key, owner, contact -> steps.assign(contact, owner));
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            operationId = "decideContact",
            summary = "Decide a contact",
            description =
                    "A contact is decided once, and again where a manager sent the decision back. It need not be screened first. "
                            + "The decision REFERRAL opens a referral, received on the contact's day.")
    @APIResponseSchema(value = ContactView.class, responseCode = "200", responseDescription = "The decided contact.")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewDecision decision) {
        return changes.change(id, "decision", ifMatch, key, decision, contact -> steps.decide(contact, decision, me()));
    }

    @POST
    @Path("/{id}/oversight")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "overseeContact",
            summary = "Oversee the decision on a contact",
            description =
                    "By a manager who did not decide it. One who does not agree sends it back to be decided again, and the referrer "
                            + "is to be told again; a decision that opened a referral stands, for the referral is decided and ended on its own.")
    @APIResponseSchema(value = ContactView.class, responseCode = "200", responseDescription = "The contact.")
    public Response oversee(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewOversight oversight) {
        return changes.change(
                id, "oversight", ifMatch, key, oversight, contact -> steps.oversee(contact, oversight, me()));
    }

    @POST
    @Path("/{id}/feedback")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            operationId = "giveFeedback",
            summary = "Record that the referrer was told",
            description =
                    "Of a decided contact, once. Until then it is shown as outstanding, unless the referrer is anonymous or not known.")
    @APIResponseSchema(value = ContactView.class, responseCode = "200", responseDescription = "The contact.")
    public Response giveFeedback(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewFeedback feedback) {
        return changes.change(
                id, "feedback", ifMatch, key, feedback, contact -> steps.giveFeedback(contact, feedback, me()));
    }

    private String me() {
        return caller.actor().id();
    }
}
