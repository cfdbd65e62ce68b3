package org.safeguarding.referrals.contact.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.records.Shown;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.referrals.contact.Mash;
import org.safeguarding.referrals.contact.NewContact;
import org.safeguarding.referrals.contact.NewDecision;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.precondition.Etags;
import org.safeguarding.web.security.Roles;

@Path("/v1/contacts")
@Tag(name = "Contacts", description = "Contacts to the multi-agency safeguarding hub (MASH), and their decisions.")
class ContactResource {

    private final Mash mash;
    private final Idempotently idempotently;
    private final Shown shown;

    ContactResource(Mash mash, Idempotently idempotently, Shown shown) {
        this.mash = mash;
        this.idempotently = idempotently;
        this.shown = shown;
    }

    @POST
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER})
    @Operation(
            operationId = "receiveContact",
            summary = "Post a contact",
            description =
                    "The child is found on the index by identifier, else by name and date of birth, else put there. "
                            + "The answer says when the decision is due.")
    @APIResponseSchema(value = ContactView.class, responseCode = "201", responseDescription = "The contact.")
    public Response receive(
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewContact contact) {
        return idempotently.answer(key, "/v1/contacts", contact, () -> ContactView.received(mash.receive(contact)));
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            operationId = "decideContact",
            summary = "Decide a contact",
            description =
                    "A contact is decided once. The decision REFERRAL opens a referral, received on the contact's day.")
    @APIResponseSchema(value = ContactView.class, responseCode = "200", responseDescription = "The decided contact.")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewDecision decision) {
        int version = Etags.required(ifMatch);
        return idempotently.answer(key, "/v1/contacts/" + id + "/decision", decision, () -> {
            Contact contact = mash.forDecision(id);
            contact.requireVersion(version);
            return ContactView.decided(mash.decide(contact, decision));
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER})
    @Transactional
    @Operation(operationId = "getContact", summary = "A contact")
    @APIResponseSchema(value = ContactView.class, responseCode = "200", responseDescription = "The contact.")
    public Response get(@PathParam("id") UUID id) {
        return shown.one(mash.get(id), ContactView::from);
    }

    @GET
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER})
    @Transactional
    @Operation(
            operationId = "listContacts",
            summary = "Contacts, newest first",
            description = "A MASH system sees those of its own agency.")
    public Page<ContactView> list(
            @BeanParam @Valid PageRequest page,
            @QueryParam("undecided") @DefaultValue("false") @Parameter(description = "Only those not decided yet.")
                    boolean undecided) {
        return shown.page(mash.list(page, undecided), ContactView::from);
    }
}
