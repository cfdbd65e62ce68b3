package org.safeguarding.referrals.contact.rest;

import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.records.Filter;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordEntity;
import org.safeguarding.records.RecordResource;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Versions;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.referrals.contact.ContactView;
import org.safeguarding.referrals.contact.IncidentView;
import org.safeguarding.referrals.contact.Mash;
import org.safeguarding.referrals.contact.NewIncident;
import org.safeguarding.web.idempotency.Answer;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Roles;

/** An incident is no record: it is the contacts that name it. */
@Path("/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents", description = "Incidents with several children in them: a contact about each.")
class IncidentResource extends RecordResource<Contact, ContactView> {

    private final ContactResource contacts;
    private final Mash mash;
    private final Recordings recordings;
    private final Versions versions;
    private final Idempotently idempotently;

    IncidentResource(
            RecordCalls calls,
            ContactResource contacts,
            Mash mash,
            Recordings recordings,
            Versions versions,
            Idempotently idempotently) {
        super(Contact.class, ContactView.class, calls);
        this.contacts = contacts;
        this.mash = mash;
        this.recordings = recordings;
        this.versions = versions;
        this.idempotently = idempotently;
    }

    @Override
    protected ContactView view(Contact contact) {
        return contacts.view(contact);
    }

    @POST
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            summary = "Post an incident with several children in it",
            description = "Makes a contact about each child, or none if one of them is refused. Each contact then goes"
                    + " its own way, for the decision differs from child to child; they share the reference. A reference"
                    + " that is known gets more contacts.")
    @APIResponseSchema(
            value = IncidentView.class,
            responseCode = "201",
            responseDescription = "The contacts of the incident.")
    public RestResponse<IncidentView> receiveIncident(
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true, description = Idempotently.DESCRIPTION)
                    String key,
            @Valid @NotNull NewIncident request) {
        return idempotently.call(
                key,
                "/v1/incidents",
                request,
                () -> received(request, mash.receiveAll(request, recordings.now())),
                answered -> received(request, versions.shown(answered, Contact.class)));
    }

    private Answer<IncidentView> received(NewIncident request, List<Contact> received) {
        IncidentView view = new IncidentView(request.incidentReference(), listed(received), null);
        return Answer.created(
                "/v1/incidents/" + view.reference(),
                view.etag(),
                received.stream().map(RecordEntity::atVersion).toList(),
                () -> view);
    }

    @GET
    @Path("/{reference}")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            summary = "The contacts of an incident",
            description = "Those that the caller sees, newest first; 404 if there are none.")
    @APIResponseSchema(
            value = IncidentView.class,
            responseCode = "200",
            responseDescription = "The contacts of the incident.")
    public RestResponse<IncidentView> getIncident(
            @PathParam("reference") @PlainText String reference, @BeanParam @Valid PageRequest page) {
        Page<ContactView> found = page(page, Filter.all().is("receipt.incidentReference", reference));
        if (found.items().isEmpty()) {
            throw Refusal.notFound("incident");
        }
        IncidentView view = new IncidentView(reference, found.items(), found.next());
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, view.etag())
                .build();
    }
}
