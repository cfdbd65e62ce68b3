package org.safeguarding.referrals.earlyhelp.family.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.records.StepCall;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpEpisode;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpEpisodeView;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpEpisodes;
import org.safeguarding.referrals.earlyhelp.family.NewAllocation;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContact;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContactRepository;
import org.safeguarding.web.security.Roles;

/** From a contact to early help with a family. */
@Path("/v1/early-help-contacts/{id}/allocation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Early help")
class AllocationResource extends RecordResource<EarlyHelpEpisode, EarlyHelpEpisodeView> {

    private final EarlyHelpContactRepository contacts;
    private final EarlyHelpEpisodes episodes;

    AllocationResource(RecordCalls calls, EarlyHelpContactRepository contacts, EarlyHelpEpisodes episodes) {
        super(EarlyHelpEpisode.class, EarlyHelpEpisodeView.class, calls);
        this.contacts = contacts;
        this.episodes = episodes;
    }

    @Override
    protected EarlyHelpEpisodeView view(EarlyHelpEpisode episode) {
        return episode.view();
    }

    /** Makes one record of another: the call carries the id and the version of the contact. */
    @POST
    @RolesAllowed(Roles.EARLY_HELP)
    @Operation(
            summary = "Begin early help with a family",
            description =
                    "Of a contact that was triaged ALLOCATED, whose ETag is sent in If-Match. 409 early-help-open if the"
                            + " family has early help already. Early help that has ended is entered with its end; 409"
                            + " early-help-overlaps if the family had other early help in part of that time. The answer"
                            + " says when the first engagement is due.")
    @APIResponseSchema(
            value = EarlyHelpEpisodeView.class,
            responseCode = "201",
            responseDescription = "The early help episode.")
    public RestResponse<EarlyHelpEpisodeView> allocateEarlyHelp(
            @BeanParam StepCall call, @Valid @NotNull NewAllocation request) {
        int version = call.version();
        return create(call, request, (allocation, recording) -> {
            EarlyHelpContact contact = contacts.forChange(call.id());
            contact.requireVersion(version);
            return episodes.allocate(contact, allocation, recording);
        });
    }
}
