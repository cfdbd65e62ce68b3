package org.safeguarding.referrals.earlyhelp.triage.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.records.NewCall;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContact;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContactView;
import org.safeguarding.referrals.earlyhelp.triage.PassedOn;
import org.safeguarding.referrals.earlyhelp.triage.StepDown;
import org.safeguarding.web.security.Roles;

/** From the MASH to early help: a contact that was decided so is passed on. */
@Path("/v1/contacts/{id}/early-help-contact")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Early help contacts")
class ContactStepDownResource extends RecordResource<EarlyHelpContact, EarlyHelpContactView> {

    private final StepDown stepDown;

    ContactStepDownResource(RecordCalls calls, StepDown stepDown) {
        super(EarlyHelpContact.class, EarlyHelpContactView.class, calls);
        this.stepDown = stepDown;
    }

    @Override
    protected EarlyHelpContactView view(EarlyHelpContact contact) {
        return contact.view();
    }

    @POST
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Pass a contact to the MASH on to early help",
            description = "Makes a contact to early help of a contact that was decided EARLY_HELP. Once.")
    public RestResponse<EarlyHelpContactView> passContactToEarlyHelp(
            @PathParam("id") UUID id, @BeanParam NewCall call, @Valid @NotNull PassedOn request) {
        return create(call, request, (passedOn, recording) -> stepDown.ofContact(id, passedOn, recording));
    }
}
