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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Shown;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.referrals.contact.Mash;
import org.safeguarding.referrals.contact.NewIncident;
import org.safeguarding.web.idempotency.Answer;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Roles;

@Path("/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents", description = "Incidents with several children in them: a contact about each.")
class IncidentResource {

    private final Mash mash;
    private final ContactViews views;
    private final Idempotently idempotently;
    private final Shown shown;

    IncidentResource(Mash mash, ContactViews views, Idempotently idempotently, Shown shown) {
        this.mash = mash;
        this.views = views;
        this.idempotently = idempotently;
        this.shown = shown;
    }

    @POST
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            operationId = "receiveIncident",
            summary = "Post an incident with several children in it",
            description =
                    "Makes a contact about each child, or none if one of them is refused. The contacts are then worked with one by "
                            + "one, for what is decided differs from child to child; they share the reference. A reference that is known gets more contacts.")
    @APIResponseSchema(
            value = IncidentView.class,
            responseCode = "201",
            responseDescription = "The contacts of the incident.")
    public Response receive(
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewIncident incident) {
        return idempotently.answer(key, "/v1/incidents", incident, () -> {
            IncidentView view = new IncidentView(
                    incident.incidentReference(),
                    mash.receive(incident).stream().map(views::one).toList(),
                    null);
            return Answer.created("/v1/incidents/" + view.reference(), view.etag(), view);
        });
    }

    @GET
    @Path("/{reference}")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Transactional
    @Operation(
            operationId = "getIncident",
            summary = "The contacts of an incident",
            description = "Those that the caller sees, newest first; 404 if there are none.")
    @APIResponseSchema(
            value = IncidentView.class,
            responseCode = "200",
            responseDescription = "The contacts of the incident.")
    public Response get(@PathParam("reference") @PlainText String reference, @BeanParam @Valid PageRequest page) {
        Page<Contact> contacts = mash.list(page, Filter.all().is("receipt.incidentReference", reference));
        if (contacts.items().isEmpty()) {
            throw Refusal.notFound("incident");
        }
        Page<ContactView> viewed = shown.page(contacts, views::one);
        IncidentView view = new IncidentView(reference, viewed.items(), viewed.next());
        return Response.ok(view).header(HttpHeaders.ETAG, view.etag()).build();
    }
}
