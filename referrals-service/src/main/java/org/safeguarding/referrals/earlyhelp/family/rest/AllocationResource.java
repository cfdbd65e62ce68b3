package org.safeguarding.referrals.earlyhelp.family.rest;

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
import org.safeguarding.records.Changing;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpEpisodes;
import org.safeguarding.referrals.earlyhelp.family.NewAllocation;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpTriage;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.security.Roles;

/** From a contact to early help with a family. */
@Path("/v1/early-help-contacts/{id}/allocation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Early help")
class AllocationResource {

    private final EarlyHelpTriage triage;
    private final EarlyHelpEpisodes episodes;
    private final Changing changing;

    AllocationResource(EarlyHelpTriage triage, EarlyHelpEpisodes episodes, Changing changing) {
        this.triage = triage;
        this.episodes = episodes;
        this.changing = changing;
    }

    @POST
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(
            operationId = "allocateEarlyHelp",
            summary = "Begin early help with a family",
            description =
                    "Of a contact that was triaged ALLOCATED, whose ETag is sent in If-Match. 409 early-help-open if the"
                            + " family has early help already. The answer says when the first engagement is due.")
    @APIResponseSchema(
            value = EarlyHelpEpisodeView.class,
            responseCode = "201",
            responseDescription = "The early help.")
    public Response allocate(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewAllocation allocation) {
        return changing.answer(
                key,
                "/v1/early-help-contacts/" + id + "/allocation",
                ifMatch,
                allocation,
                () -> triage.forChange(id),
                contact -> EarlyHelpEpisodeView.created(episodes.allocate(contact, allocation)));
    }
}
