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

/** From the MASH to early help: a contact that was decided so is passed on. */
@Path("/v1/contacts/{id}/early-help-contact")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Early help contacts")
class ContactStepDownResource {

    private final StepDown stepDown;
    private final Idempotently idempotently;

    ContactStepDownResource(StepDown stepDown, Idempotently idempotently) {
        this.stepDown = stepDown;
        this.idempotently = idempotently;
    }

    @POST
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            operationId = "passContactToEarlyHelp",
            summary = "Pass a contact to the MASH on to early help",
            description = "Makes a contact to early help of a contact that was decided EARLY_HELP. Once.")
    @APIResponseSchema(value = EarlyHelpContactView.class, responseCode = "201", responseDescription = "The contact.")
    public Response passOn(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull PassedOn passedOn) {
        return idempotently.answer(
                key,
                "/v1/contacts/" + id + "/early-help-contact",
                passedOn,
                () -> EarlyHelpContactView.created(stepDown.ofContact(id, passedOn)));
    }
}
