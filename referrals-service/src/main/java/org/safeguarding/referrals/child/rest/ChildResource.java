package org.safeguarding.referrals.child.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Shown;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildCharacteristics;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.child.NewChild;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.precondition.Etags;
import org.safeguarding.web.security.Roles;

@Path("/v1/children")
@Tag(name = "Children", description = "The index of children.")
class ChildResource {

    private final ChildIndex index;
    private final Recordings recordings;
    private final Idempotently idempotently;
    private final Shown shown;

    ChildResource(ChildIndex index, Recordings recordings, Idempotently idempotently, Shown shown) {
        this.index = index;
        this.recordings = recordings;
        this.idempotently = idempotently;
        this.shown = shown;
    }

    @POST
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            operationId = "registerChild",
            summary = "Put a child on the index",
            description = "Contacts do this by themselves; a child that is on the index is refused with 409.")
    @APIResponseSchema(value = ChildView.class, responseCode = "201", responseDescription = "The child.")
    public Response register(
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key, @Valid @NotNull NewChild child) {
        return idempotently.answer(
                key, "/v1/children", child, () -> ChildView.created(index.register(child, recordings.now())));
    }

    @PUT
    @Path("/{id}/characteristics")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            operationId = "changeCharacteristics",
            summary = "Change what is known of a child",
            description = "Replaces ethnicity, disabilities and localities. A child who moved keeps the earlier "
                    + "localities, so that what is counted by locality stays as it was on its day.")
    @APIResponseSchema(value = ChildView.class, responseCode = "200", responseDescription = "The child.")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull ChildCharacteristics known) {
        int version = Etags.required(ifMatch);
        return idempotently.answer(key, "/v1/children/" + id + "/characteristics", known, () -> {
            Child child = index.forChange(id);
            child.requireVersion(version);
            return ChildView.changed(index.change(child, known, recordings.now()));
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(operationId = "getChild", summary = "A child on the index")
    @APIResponseSchema(value = ChildView.class, responseCode = "200", responseDescription = "The child.")
    public Response get(@PathParam("id") UUID id) {
        return shown.one(index.get(id), ChildView::from);
    }
}
