package org.safeguarding.referrals.earlyhelp.triage.rest;

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
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContact;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContactCorrection;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpTriage;
import org.safeguarding.referrals.earlyhelp.triage.NewEarlyHelpContact;
import org.safeguarding.referrals.earlyhelp.triage.NewOwner;
import org.safeguarding.referrals.earlyhelp.triage.NewTriage;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/early-help-contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Early help contacts", description = "Contacts to early help, and their triage.")
class EarlyHelpContactResource {

    private static final String PATH = "/v1/early-help-contacts";

    private final EarlyHelpTriage triage;
    private final Idempotently idempotently;
    private final Changing changing;
    private final Shown shown;

    EarlyHelpContactResource(EarlyHelpTriage triage, Idempotently idempotently, Changing changing, Shown shown) {
        this.triage = triage;
        this.idempotently = idempotently;
        this.changing = changing;
        this.shown = shown;
    }

    @POST
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER, Roles.SOCIAL_WORKER})
    @Operation(
            operationId = "receiveEarlyHelpContact",
            summary = "Ask for early help",
            description =
                    "The child is found on the index by identifier, else by name and date of birth, else put there. "
                            + "The answer says when the triage is due.")
    @APIResponseSchema(value = EarlyHelpContactView.class, responseCode = "201", responseDescription = "The contact.")
    public Response receive(
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewEarlyHelpContact contact) {
        return idempotently.answer(key, PATH, contact, () -> EarlyHelpContactView.created(triage.receive(contact)));
    }

    @POST
    @Path("/{id}/owner")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(operationId = "assignEarlyHelpContact", summary = "Give a contact to who is to triage it")
    @APIResponseSchema(value = EarlyHelpContactView.class, responseCode = "200", responseDescription = "The contact.")
    public Response assign(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewOwner owner) {
        return change(id, "owner", ifMatch, key, owner, contact -> triage.assign(contact, owner.owner()));
    }

    @POST
    @Path("/{id}/triage")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(
            operationId = "triageEarlyHelpContact",
            summary = "Triage a contact",
            description =
                    "A contact is triaged once. ALLOCATED lets early help begin with it; STEPPED_UP opens a referral"
                            + " to social care, from 5D and received on the day of the triage. 409 referral-open if the child has an"
                            + " open one.")
    @APIResponseSchema(
            value = EarlyHelpContactView.class,
            responseCode = "200",
            responseDescription = "The triaged contact.")
    public Response triage(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewTriage decision) {
        return change(id, "triage", ifMatch, key, decision, contact -> triage.triage(contact, decision));
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER})
    @Operation(
            operationId = "correctEarlyHelpContact",
            summary = "Correct a contact",
            description =
                    "Replaces what was recorded wrongly; the versions keep what it said before. The outcome of a triage"
                            + " of which early help or a referral came stands.")
    @APIResponseSchema(value = EarlyHelpContactView.class, responseCode = "200", responseDescription = "The contact.")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull EarlyHelpContactCorrection correction) {
        return change(id, "correction", ifMatch, key, correction, contact -> triage.correct(contact, correction));
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER})
    @Operation(
            operationId = "voidEarlyHelpContact",
            summary = "Void a contact",
            description =
                    "It should never have been made: it counts nowhere and stays readable. What came of it is voided"
                            + " first.")
    @APIResponseSchema(
            value = EarlyHelpContactView.class,
            responseCode = "200",
            responseDescription = "The voided contact.")
    public Response markVoided(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Voiding voiding) {
        return change(id, "voiding", ifMatch, key, voiding, contact -> triage.markVoided(contact, voiding));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER, Roles.SOCIAL_WORKER})
    @Transactional
    @Operation(operationId = "getEarlyHelpContact", summary = "A contact to early help")
    @APIResponseSchema(value = EarlyHelpContactView.class, responseCode = "200", responseDescription = "The contact.")
    public Response get(@PathParam("id") UUID id) {
        return shown.one(triage.get(id), EarlyHelpContactView::from);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER, Roles.SOCIAL_WORKER})
    @Transactional
    @Operation(operationId = "listVersionsOfEarlyHelpContact", summary = "What a contact said, version by version")
    public List<VersionView> versions(@PathParam("id") UUID id) {
        return shown.versions(triage.get(id));
    }

    @GET
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER, Roles.SOCIAL_WORKER})
    @Transactional
    @Operation(
            operationId = "listEarlyHelpContacts",
            summary = "Contacts to early help, newest first",
            description = "A partner sees those that its own agency recorded.")
    public Page<EarlyHelpContactView> list(@BeanParam @Valid PageRequest page, @BeanParam EarlyHelpContactQuery query) {
        return shown.page(triage.list(page, query.filter()), EarlyHelpContactView::from);
    }

    @GET
    @Produces(Shown.CSV)
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER, Roles.SOCIAL_WORKER})
    @APIResponse(
            responseCode = "200",
            description = "A page of the list; as CSV the whole list.",
            content = @Content(mediaType = CsvWriter.MEDIA_TYPE))
    public Response csv(@BeanParam EarlyHelpContactQuery query) {
        Filter filter = query.filter();
        return shown.csv(page -> triage.list(page, filter), EarlyHelpContactView.class, EarlyHelpContactView::from);
    }

    private Response change(
            UUID id, String step, String ifMatch, String key, Object request, UnaryOperator<EarlyHelpContact> work) {
        return changing.answer(
                key,
                PATH + "/" + id + "/" + step,
                ifMatch,
                request,
                () -> triage.forChange(id),
                contact -> EarlyHelpContactView.changed(work.apply(contact)));
    }
}
