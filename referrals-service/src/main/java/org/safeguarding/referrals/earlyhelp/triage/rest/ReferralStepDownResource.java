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

/** From social care to early help: a referral that is closed is stepped down. */
@Path("/v1/referrals/{id}/early-help-contact")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Early help contacts")
class ReferralStepDownResource extends RecordResource<EarlyHelpContact, EarlyHelpContactView> {

    private final StepDown stepDown;

    ReferralStepDownResource(RecordCalls calls, StepDown stepDown) {
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
            summary = "Step a referral down to early help",
            description = "Makes a contact to early help, from 5A, of a referral that is closed RC9 (CIN census"
                    + " ReasonForClosure: case closed after assessment, referred to early help). Once.")
    public RestResponse<EarlyHelpContactView> stepDownReferral(
            @PathParam("id") UUID id, @BeanParam NewCall call, @Valid @NotNull PassedOn request) {
        return create(call, request, (passedOn, recording) -> stepDown.ofReferral(id, passedOn, recording));
    }
}
