package org.safeguarding.referrals.earlyhelp.triage.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.records.BulkSteps;
import org.safeguarding.records.NewCall;
import org.safeguarding.records.NewOwner;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.records.StepCall;
import org.safeguarding.records.VersionView;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContact;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContactCorrection;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContactView;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpTriage;
import org.safeguarding.referrals.earlyhelp.triage.NewEarlyHelpContact;
import org.safeguarding.referrals.earlyhelp.triage.NewTriage;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/early-help-contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Early help contacts", description = "Contacts to early help, and their triage.")
class EarlyHelpContactResource extends RecordResource<EarlyHelpContact, EarlyHelpContactView> {

    private final EarlyHelpTriage triage;

    EarlyHelpContactResource(RecordCalls calls, EarlyHelpTriage triage) {
        super(EarlyHelpContact.class, EarlyHelpContactView.class, calls);
        this.triage = triage;
    }

    @Override
    protected EarlyHelpContactView view(EarlyHelpContact contact) {
        return contact.view();
    }

    @Override
    protected void bulk(BulkSteps<EarlyHelpContact> steps) {
        steps.creates("early-help-contact", NewEarlyHelpContact.class, triage::receive)
                .ahead(triage::lookUp);
        steps.step("early-help-contact-owner", NewOwner.class, EarlyHelpContact::assign);
        steps.step("early-help-triage", NewTriage.class, triage::triage).digestedAs("triage");
        steps.step("early-help-contact-correction", EarlyHelpContactCorrection.class, triage::correct);
        steps.step("early-help-contact-voiding", Voiding.class, triage::markVoided);
    }

    @POST
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER, Roles.SOCIAL_WORKER})
    @Operation(
            summary = "Ask for early help",
            description =
                    "The child is found on the index by identifier, else by name and date of birth, else put there. "
                            + "The answer says when the triage is due.")
    public RestResponse<EarlyHelpContactView> receiveEarlyHelpContact(
            @BeanParam NewCall call, @Valid @NotNull NewEarlyHelpContact request) {
        return create(call, request, triage::receive);
    }

    @POST
    @Path("/{id}/owner")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(summary = "Give a contact to the worker who triages it")
    public RestResponse<EarlyHelpContactView> assignEarlyHelpContact(
            @BeanParam StepCall call, @Valid @NotNull NewOwner request) {
        return change(call, request, EarlyHelpContact::assign);
    }

    @POST
    @Path("/{id}/triage")
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(
            summary = "Triage a contact",
            description =
                    "Once. ALLOCATED lets early help begin with it. STEPPED_UP opens a referral to social care, from 5D,"
                            + " received on the day of the triage; 409 referral-open if the child has an open one.")
    public RestResponse<EarlyHelpContactView> triageEarlyHelpContact(
            @BeanParam StepCall call, @Valid @NotNull NewTriage request) {
        return change(call, request, triage::triage);
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER})
    @Operation(
            summary = "Correct a contact",
            description = "Replaces what was recorded wrongly. The versions keep what it said before. The outcome of a"
                    + " triage stands once early help or a referral followed from it.")
    public RestResponse<EarlyHelpContactView> correctEarlyHelpContact(
            @BeanParam StepCall call, @Valid @NotNull EarlyHelpContactCorrection request) {
        return change(call, request, triage::correct);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER})
    @Operation(
            summary = "Void a contact",
            description = "It should never have been made: it counts nowhere and stays readable. Void first the early"
                    + " help or the referral that followed from it.")
    public RestResponse<EarlyHelpContactView> voidEarlyHelpContact(
            @BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, triage::markVoided);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER, Roles.SOCIAL_WORKER})
    @Operation(summary = "A contact to early help")
    public RestResponse<EarlyHelpContactView> getEarlyHelpContact(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER, Roles.SOCIAL_WORKER})
    @Operation(summary = "What a contact said, version by version")
    public List<VersionView> listVersionsOfEarlyHelpContact(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({Roles.EARLY_HELP, Roles.EARLY_HELP_PARTNER, Roles.SOCIAL_WORKER})
    @Operation(
            summary = "Contacts to early help, newest first",
            description = "A partner sees the contacts that its own agency recorded.")
    public RestResponse<Page<EarlyHelpContactView>> listEarlyHelpContacts(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid EarlyHelpContactFilter filter) {
        return list(page, filter.filter());
    }
}
