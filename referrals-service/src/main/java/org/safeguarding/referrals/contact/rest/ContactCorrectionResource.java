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
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.contact.ContactCorrection;
import org.safeguarding.referrals.contact.ContactCorrections;
import org.safeguarding.referrals.informationrequest.InformationRequests;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.security.Roles;

@Path("/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
class ContactCorrectionResource {

    private final ContactCorrections corrections;
    private final InformationRequests requests;
    private final ContactChanges changes;

    ContactCorrectionResource(ContactCorrections corrections, InformationRequests requests, ContactChanges changes) {
        this.corrections = corrections;
        this.requests = requests;
        this.changes = changes;
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            operationId = "correctContact",
            summary = "Correct a contact",
            description =
                    "Says the whole contact as it should have been recorded. The agency that made it may do so until the MASH "
                            + "takes it up. The referral that it led to keeps its own dates.")
    @APIResponseSchema(value = ContactView.class, responseCode = "200", responseDescription = "The contact.")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull ContactCorrection correction) {
        return changes.change(
                id, "correction", ifMatch, key, correction, contact -> corrections.correct(contact, correction));
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            operationId = "voidContact",
            summary = "Void a contact",
            description =
                    "It should never have been made: it stays readable and counts nowhere, as do the requests for information "
                            + "about it. The agency that made it may do so until the MASH takes it up; nobody while the referral that it led to stands.")
    @APIResponseSchema(value = ContactView.class, responseCode = "200", responseDescription = "The voided contact.")
    public Response markVoided(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Voiding voiding) {
        return changes.change(id, "voiding", ifMatch, key, voiding, contact -> {
            corrections.markVoided(contact, voiding);
            requests.markAllVoided(contact, voiding);
            return contact;
        });
    }
}
