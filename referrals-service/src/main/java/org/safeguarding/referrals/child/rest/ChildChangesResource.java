package org.safeguarding.referrals.child.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.calendar.London;
import org.safeguarding.records.Changing;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildChanges;
import org.safeguarding.referrals.child.ChildCharacteristics;
import org.safeguarding.referrals.child.ChildCorrection;
import org.safeguarding.referrals.child.ChildVoiding;
import org.safeguarding.referrals.child.NewBirth;
import org.safeguarding.referrals.child.NewConfirmation;
import org.safeguarding.referrals.child.NewDeath;
import org.safeguarding.referrals.child.NewRelationships;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.security.Roles;

/** What becomes known of a child on the index. */
@Path("/v1/children")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Children", description = "The index of children.")
@RolesAllowed(Roles.SOCIAL_WORKER)
class ChildChangesResource {

    private final ChildChanges changes;
    private final ChildVoiding voidings;
    private final Recordings recordings;
    private final Changing changing;

    ChildChangesResource(ChildChanges changes, ChildVoiding voidings, Recordings recordings, Changing changing) {
        this.changes = changes;
        this.voidings = voidings;
        this.recordings = recordings;
        this.changing = changing;
    }

    @PUT
    @Path("/{id}/characteristics")
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
        return answer(id, "characteristics", ifMatch, key, known, (child, by) -> changes.change(child, known, by));
    }

    @PUT
    @Path("/{id}/relationships")
    @Operation(
            operationId = "changeRelationships",
            summary = "Change to which other children a child is related",
            description =
                    "Replaces them. Each of the other children is told the same from its side: the parent of a child has a"
                            + " child.")
    @APIResponseSchema(value = ChildView.class, responseCode = "200", responseDescription = "The child.")
    public Response relate(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewRelationships related) {
        return answer(
                id,
                "relationships",
                ifMatch,
                key,
                related,
                (child, by) -> changes.relate(child, related.relationships(), by));
    }

    @POST
    @Path("/{id}/correction")
    @Operation(
            operationId = "correctChild",
            summary = "Put right who a child is",
            description =
                    "All of it is given as it should have been recorded: what is left out is not known. An identifier of"
                            + " another child is refused with 409: merge the two, if they are one.")
    @APIResponseSchema(value = ChildView.class, responseCode = "200", responseDescription = "The child.")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull ChildCorrection right) {
        return answer(id, "correction", ifMatch, key, right, (child, by) -> changes.correct(child, right, by));
    }

    @POST
    @Path("/{id}/confirmation")
    @Operation(
            operationId = "confirmChild",
            summary = "Confirm that a provisional child is new",
            description = "A person has looked at those who are possibly the same child: it is none of them.")
    @APIResponseSchema(value = ChildView.class, responseCode = "200", responseDescription = "The child.")
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewConfirmation confirmed) {
        return answer(
                id,
                "confirmation",
                ifMatch,
                key,
                confirmed,
                (child, by) -> changes.confirm(child, confirmed.reason(), by));
    }

    @POST
    @Path("/{id}/birth")
    @Operation(
            operationId = "recordBirth",
            summary = "Record the birth of a child",
            description = "Of a child that was put on the index before it was born.")
    @APIResponseSchema(value = ChildView.class, responseCode = "200", responseDescription = "The child.")
    public Response born(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewBirth birth) {
        return answer(id, "birth", ifMatch, key, birth, (child, by) -> changes.born(child, birth, by));
    }

    @POST
    @Path("/{id}/death")
    @Operation(
            operationId = "recordDeath",
            summary = "Record the death of a child",
            description =
                    "New work dated after it is refused (CIN census rule 8555Q). What is open stays open until a person"
                            + " closes it, with the reason RC2.")
    @APIResponseSchema(value = ChildView.class, responseCode = "200", responseDescription = "The child.")
    public Response died(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewDeath death) {
        return answer(id, "death", ifMatch, key, death, (child, by) -> changes.died(child, death, by));
    }

    @POST
    @Path("/{id}/voiding")
    @Operation(
            operationId = "voidChild",
            summary = "Void a child",
            description =
                    "It should never have been put on the index: it stays readable, and is neither listed nor matched. Refused"
                            + " with 409 while anything that stands is recorded about it. A child that is on the index twice is merged instead.")
    @APIResponseSchema(value = ChildView.class, responseCode = "200", responseDescription = "The voided child.")
    public Response markVoided(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Voiding voiding) {
        return answer(id, "voiding", ifMatch, key, voiding, (child, by) -> voidings.markVoided(child, voiding, by));
    }

    private Response answer(
            UUID id,
            String what,
            String ifMatch,
            String key,
            Object request,
            BiFunction<Child, Recording, Child> change) {
        return changing.answer(
                key, "/v1/children/" + id + "/" + what, ifMatch, request, () -> changes.forChange(id), child -> {
                    Recording recording = recordings.now();
                    return ChildView.changed(change.apply(child, recording), London.dayOf(recording.at()));
                });
    }
}
