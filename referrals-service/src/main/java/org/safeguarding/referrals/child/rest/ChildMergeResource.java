package org.safeguarding.referrals.child.rest;

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
import org.safeguarding.calendar.London;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.referrals.child.ChildMerging;
import org.safeguarding.referrals.child.NewMerge;
import org.safeguarding.referrals.child.NewSplit;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.precondition.Etags;
import org.safeguarding.web.security.Roles;

/** Two records of one child made one, and one made two again. */
@Path("/v1/children")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Children", description = "The index of children.")
@RolesAllowed(Roles.SOCIAL_WORKER)
class ChildMergeResource {

    private final ChildMerging merging;
    private final Recordings recordings;
    private final Idempotently idempotently;

    ChildMergeResource(ChildMerging merging, Recordings recordings, Idempotently idempotently) {
        this.merging = merging;
        this.recordings = recordings;
        this.idempotently = idempotently;
    }

    @POST
    @Path("/{id}/merge")
    @Operation(
            operationId = "mergeChild",
            summary = "Merge a record into that of the same child",
            description =
                    "All that was recorded about it moves to the child that stays, and every indicator follows. Contacts"
                            + " that name an identifier of the merged record find the child that stays. Refused with 400 for itself, 409"
                            + " for two different NHS numbers and for a record that was merged before. It can be split again.")
    @APIResponseSchema(
            value = ChildView.class,
            responseCode = "200",
            responseDescription = "The record that was merged.")
    public Response merge(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewMerge merge) {
        int version = Etags.required(ifMatch);
        return idempotently.answer(key, "/v1/children/" + id + "/merge", merge, () -> {
            Recording recording = recordings.now();
            return ChildView.changed(merging.merge(id, version, merge, recording), London.dayOf(recording.at()));
        });
    }

    @POST
    @Path("/{id}/split")
    @Operation(
            operationId = "splitChild",
            summary = "Split a merged record off again",
            description =
                    "Exactly the records that it was merged with move back. What was recorded since stays with the child"
                            + " it was recorded about. Refused with 409 if the child that stayed was itself merged since: split that"
                            + " first.")
    @APIResponseSchema(
            value = ChildView.class,
            responseCode = "200",
            responseDescription = "The record of a child of its own.")
    public Response split(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewSplit split) {
        int version = Etags.required(ifMatch);
        return idempotently.answer(key, "/v1/children/" + id + "/split", split, () -> {
            Recording recording = recordings.now();
            return ChildView.changed(merging.split(id, version, split, recording), London.dayOf(recording.at()));
        });
    }
}
