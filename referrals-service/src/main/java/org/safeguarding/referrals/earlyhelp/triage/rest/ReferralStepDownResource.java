package org.safeguarding.referrals.earlyhelp.triage.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.referrals.earlyhelp.triage.PassedOn;
import org.safeguarding.referrals.earlyhelp.triage.StepDown;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.security.Roles;

/** From social care to early help: a referral that is closed is stepped down. */
@Path("/v1/referrals/{id}/early-help-contact")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Early help contacts")
class ReferralStepDownResource {

    private final StepDown stepDown;
    private final Idempotently idempotently;

    ReferralStepDownResource(StepDown stepDown, Idempotently idempotently) {
        this.stepDown = stepDown;
        this.idempotently = idempotently;
    }

    @POST
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            operationId = "stepDownReferral",
            summary = "Step a referral down to early help",
            description =
                    "Makes a contact to early help, from 5A, of a referral that is closed RC9 (CIN census ReasonForClosure: case"
                            + " closed after assessment, referred to early help). Once.")
    @APIResponseSchema(value = EarlyHelpContactView.class, responseCode = "201", responseDescription = "The contact.")
    public Response passOn(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull PassedOn passedOn) {
        return idempotently.answer(
                key,
                "/v1/referrals/" + id + "/early-help-contact",
                passedOn,
                () -> EarlyHelpContactView.created(stepDown.ofReferral(id, passedOn)));
    }
}
