package org.safeguarding.referrals.allegation.rest;

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
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.records.Changing;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Shown;
import org.safeguarding.records.VersionView;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.allegation.Allegation;
import org.safeguarding.referrals.allegation.AllegationCorrection;
import org.safeguarding.referrals.allegation.Allegations;
import org.safeguarding.referrals.allegation.Meeting;
import org.safeguarding.referrals.allegation.NewAllegation;
import org.safeguarding.referrals.allegation.NewConclusion;
import org.safeguarding.referrals.allegation.NewOwner;
import org.safeguarding.referrals.allegation.NewThreshold;
import org.safeguarding.referrals.allegation.PoliceUpdate;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/allegations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Allegations",
        description =
                "Allegations against people who work with children. Only the designated officer (LADO) sees them.")
class AllegationResource {

    private static final String PATH = "/v1/allegations";

    private final Allegations allegations;
    private final Idempotently idempotently;
    private final Changing changing;
    private final Shown shown;
    private final AllegationViews views;

    AllegationResource(
            Allegations allegations, Idempotently idempotently, Changing changing, Shown shown, AllegationViews views) {
        this.allegations = allegations;
        this.idempotently = idempotently;
        this.changing = changing;
        this.shown = shown;
        this.views = views;
    }

    @POST
    @RolesAllowed(Roles.LADO)
    @Operation(
            operationId = "receiveAllegation",
            summary = "An enquiry about a person who works with children",
            description = "The answer says when the threshold decision is due: one working day.")
    @APIResponseSchema(value = AllegationView.class, responseCode = "201", responseDescription = "The allegation.")
    public Response receive(
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewAllegation allegation) {
        return idempotently.answer(key, PATH, allegation, () -> views.created(allegations.receive(allegation)));
    }

    @POST
    @Path("/{id}/owner")
    @RolesAllowed(Roles.LADO)
    @Operation(operationId = "assignAllegation", summary = "Give an allegation to one of the designated officers")
    @APIResponseSchema(
            value = AllegationView.class,
            responseCode = "200",
            responseDescription = "The allegation, as it is now.")
    public Response assign(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewOwner owner) {
        return change(id, "owner", ifMatch, key, owner, allegation -> allegations.assign(allegation, owner.owner()));
    }

    @POST
    @Path("/{id}/threshold")
    @RolesAllowed(Roles.LADO)
    @Operation(
            operationId = "decideThreshold",
            summary = "Decide whether the harm threshold is met",
            description = "Once. FULL_PROCESS is investigated; any other decision closes it.")
    @APIResponseSchema(
            value = AllegationView.class,
            responseCode = "200",
            responseDescription = "The allegation, as it is now.")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewThreshold threshold) {
        return change(
                id, "threshold", ifMatch, key, threshold, allegation -> allegations.decide(allegation, threshold));
    }

    @POST
    @Path("/{id}/meetings")
    @RolesAllowed(Roles.LADO)
    @Operation(operationId = "recordAllegationMeeting", summary = "A strategy or management meeting was held")
    @APIResponseSchema(
            value = AllegationView.class,
            responseCode = "200",
            responseDescription = "The allegation, as it is now.")
    public Response meet(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Meeting meeting) {
        return change(id, "meetings", ifMatch, key, meeting, allegation -> allegations.meet(allegation, meeting));
    }

    @POST
    @Path("/{id}/police")
    @RolesAllowed(Roles.LADO)
    @Operation(
            operationId = "recordPoliceInvolvement",
            summary = "What the police do from a day on",
            description = "Replaces what was said of them before; the versions keep it.")
    @APIResponseSchema(
            value = AllegationView.class,
            responseCode = "200",
            responseDescription = "The allegation, as it is now.")
    public Response police(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull PoliceUpdate police) {
        return change(id, "police", ifMatch, key, police, allegation -> allegations.police(allegation, police));
    }

    @POST
    @Path("/{id}/conclusion")
    @RolesAllowed(Roles.LADO)
    @Operation(
            operationId = "concludeAllegation",
            summary = "Say what was found",
            description = "Of an allegation that meets the threshold, once.")
    @APIResponseSchema(
            value = AllegationView.class,
            responseCode = "200",
            responseDescription = "The allegation, as it is now.")
    public Response conclude(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewConclusion conclusion) {
        return change(
                id, "conclusion", ifMatch, key, conclusion, allegation -> allegations.conclude(allegation, conclusion));
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.LADO)
    @Operation(
            operationId = "correctAllegation",
            summary = "Correct an allegation",
            description = "Replaces what was recorded wrongly; the versions keep what it said before.")
    @APIResponseSchema(
            value = AllegationView.class,
            responseCode = "200",
            responseDescription = "The allegation, as it is now.")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull AllegationCorrection correction) {
        return change(
                id, "correction", ifMatch, key, correction, allegation -> allegations.correct(allegation, correction));
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.LADO)
    @Operation(
            operationId = "voidAllegation",
            summary = "Void an allegation",
            description = "It should never have been recorded: it counts nowhere and stays readable.")
    @APIResponseSchema(
            value = AllegationView.class,
            responseCode = "200",
            responseDescription = "The allegation, as it is now.")
    public Response markVoided(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Voiding voiding) {
        return change(id, "voiding", ifMatch, key, voiding, allegation -> allegations.markVoided(allegation, voiding));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.LADO)
    @Transactional
    @Operation(operationId = "getAllegation", summary = "An allegation")
    @APIResponseSchema(value = AllegationView.class, responseCode = "200", responseDescription = "An allegation.")
    public Response get(@PathParam("id") UUID id) {
        return shown.one(allegations.get(id), views::from);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.LADO)
    @Transactional
    @Operation(operationId = "listVersionsOfAllegation", summary = "What it said, version by version")
    public List<VersionView> versions(@PathParam("id") UUID id) {
        return shown.versions(allegations.get(id));
    }

    @GET
    @RolesAllowed(Roles.LADO)
    @Transactional
    @Operation(operationId = "listAllegations", summary = "Allegations, newest first")
    public Page<AllegationView> list(@BeanParam @Valid PageRequest page, @BeanParam AllegationQuery query) {
        return shown.page(allegations.list(page, query.filter()), views::from);
    }

    @GET
    @Produces(Shown.CSV)
    @RolesAllowed(Roles.LADO)
    @APIResponse(
            responseCode = "200",
            description = "A page of the list; as CSV the whole list.",
            content = @Content(mediaType = CsvWriter.MEDIA_TYPE))
    public Response csv(@BeanParam AllegationQuery query) {
        Filter filter = query.filter();
        return shown.csv(page -> allegations.list(page, filter), AllegationView.class, views::from);
    }

    private Response change(
            UUID id, String step, String ifMatch, String key, Object request, UnaryOperator<Allegation> work) {
        return changing.answer(
                key,
                PATH + "/" + id + "/" + step,
                ifMatch,
                request,
                () -> allegations.forChange(id),
                record -> views.changed(work.apply(record)));
    }
}
