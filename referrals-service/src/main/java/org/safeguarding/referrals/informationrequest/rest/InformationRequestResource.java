package org.safeguarding.referrals.informationrequest.rest;

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
import org.safeguarding.referrals.informationrequest.InformationRequests;
import org.safeguarding.referrals.informationrequest.NewInformationRequest;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1/information-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Information requests",
        description = "What the MASH asks partner agencies about the child of a contact, and what they answer.")
class InformationRequestResource {

    private final InformationRequests requests;
    private final InformationRequestViews views;
    private final Idempotently idempotently;
    private final Shown shown;
    private final Caller caller;

    InformationRequestResource(
            InformationRequests requests,
            InformationRequestViews views,
            Idempotently idempotently,
            Shown shown,
            Caller caller) {
        this.requests = requests;
        this.views = views;
        this.idempotently = idempotently;
        this.shown = shown;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            operationId = "requestInformation",
            summary = "Ask a partner agency",
            description =
                    "About the child of a contact that is not decided, and of which is recorded on what lawful basis information is "
                            + "shared. The agency is told who the child is, and not what the contact says.")
    @APIResponseSchema(value = InformationRequestView.class, responseCode = "201", responseDescription = "The request.")
    public Response send(
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewInformationRequest request) {
        return idempotently.answer(
                key,
                "/v1/information-requests",
                request,
                () -> views.sent(requests.send(request, caller.actor().id())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Transactional
    @Operation(operationId = "getInformationRequest", summary = "A request to a partner agency")
    @APIResponseSchema(
            value = InformationRequestView.class,
            responseCode = "200",
            responseDescription = "The request, and the answer if there is one.")
    public Response get(@PathParam("id") UUID id) {
        return shown.one(requests.get(id), views::one);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Transactional
    @Operation(
            operationId = "listVersionsOfInformationRequest",
            summary = "What a request said, version by version",
            description = "Oldest first: who recorded what, when and why; corrections and voiding included.")
    public List<VersionView> versions(@PathParam("id") UUID id) {
        return shown.versions(requests.get(id));
    }

    @GET
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Transactional
    @Operation(
            operationId = "listInformationRequests",
            summary = "Requests to partner agencies, newest first",
            description = "A MASH system sees those to its own agency. What was voided is not among them.")
    public Page<InformationRequestView> list(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid InformationRequestFilter filter) {
        return views.page(requests.list(page, filter.filter()));
    }

    @GET
    @Produces(Shown.CSV)
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @APIResponse(
            responseCode = "200",
            description = "A page of the requests; as CSV all of them.",
            content = @Content(mediaType = CsvWriter.MEDIA_TYPE))
    public Response csv(@BeanParam @Valid InformationRequestFilter filter) {
        Filter narrowed = filter.filter();
        return shown.csv(page -> requests.list(page, narrowed), InformationRequestLine.class, views::line);
    }
}
