package org.safeguarding.referrals.contact.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Shown;
import org.safeguarding.records.VersionView;
import org.safeguarding.referrals.contact.Mash;
import org.safeguarding.referrals.contact.NewContact;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Contacts",
        description = "Contacts to the multi-agency safeguarding hub (MASH), and what is done with them.")
class ContactResource {

    private final Mash mash;
    private final ContactViews views;
    private final Idempotently idempotently;
    private final Shown shown;

    ContactResource(Mash mash, ContactViews views, Idempotently idempotently, Shown shown) {
        this.mash = mash;
        this.views = views;
        this.idempotently = idempotently;
        this.shown = shown;
    }

    @POST
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            operationId = "receiveContact",
            summary = "Post a contact",
            description =
                    "The child is found on the index by identifier, else by name and date of birth, else put there. "
                            + "The answer says when the decision is due, and what contacts there were about the child before.")
    @APIResponseSchema(value = ContactView.class, responseCode = "201", responseDescription = "The contact.")
    public Response receive(
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewContact contact) {
        return idempotently.answer(key, "/v1/contacts", contact, () -> views.received(mash.receive(contact)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Transactional
    @Operation(
            operationId = "getContact",
            summary = "A contact",
            description = "With what is left of its clocks as of today, and the contacts about the child before it.")
    @APIResponseSchema(value = ContactView.class, responseCode = "200", responseDescription = "The contact.")
    public Response get(@PathParam("id") UUID id) {
        return shown.one(mash.get(id), views::one);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Transactional
    @Operation(
            operationId = "listVersionsOfContact",
            summary = "What a contact said, version by version",
            description = "Oldest first: who recorded what, when and why; corrections and voiding included.")
    public List<VersionView> versions(@PathParam("id") UUID id) {
        return shown.versions(mash.get(id));
    }

    @GET
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Transactional
    @Operation(
            operationId = "listContacts",
            summary = "Contacts, newest first",
            description = "A MASH system sees those of its own agency. What was voided is not among them.")
    public Page<ContactView> list(@BeanParam @Valid PageRequest page, @BeanParam @Valid ContactFilter filter) {
        return shown.page(mash.list(page, filter.filter()), views::listed);
    }

    @GET
    @Produces(Shown.CSV)
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @APIResponse(
            responseCode = "200",
            description = "A page of the contacts; as CSV all of them, without what is written in words.",
            content = @Content(mediaType = CsvWriter.MEDIA_TYPE))
    public Response csv(@BeanParam @Valid ContactFilter filter) {
        Filter narrowed = filter.filter();
        return shown.csv(page -> mash.list(page, narrowed), ContactLine.class, views::line);
    }
}
