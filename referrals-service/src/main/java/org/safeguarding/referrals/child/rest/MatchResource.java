package org.safeguarding.referrals.child.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.records.Recordings;
import org.safeguarding.referrals.child.Candidate;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIdentity;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.child.ChildMatch;
import org.safeguarding.referrals.child.MatchView;
import org.safeguarding.web.audit.AuditLog;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

/** Who on the index could be meant. Nothing is stored but who was looked at. */
@Path("/v1/children")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Children", description = "The index of children.")
class MatchResource {

    private final ChildIndex index;
    private final Recordings recordings;
    private final AuditLog audit;
    private final Caller caller;

    MatchResource(ChildIndex index, Recordings recordings, AuditLog audit, Caller caller) {
        this.index = index;
        this.recordings = recordings;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @Path("/matches")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER})
    @Transactional
    @Operation(
            summary = "Ask who on the index could be meant",
            description =
                    "As a contact or a new child would be matched, with scores and reasons; nothing is made. An identifier"
                            + " decides, else the same name and date of birth; else names are compared by their sound, dates of birth by"
                            + " what they are easily mistaken for, and postcodes. A MASH system gets no names.")
    @APIResponseSchema(value = MatchView.class, responseCode = "200", responseDescription = "Who could be meant.")
    public MatchView matchChild(@Valid @NotNull ChildIdentity identity) {
        ChildMatch match = index.matches(identity, recordings.now());
        read(match.candidates());
        return MatchView.from(match, caller.seesWholeAuthority());
    }

    @GET
    @Path("/{id}/matches")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(
            summary = "Who else on the index a child could be",
            description =
                    "The most alike first. For a provisional child: merge it into one of them, or confirm it as new.")
    public MatchView matchesOfChild(@PathParam("id") UUID id) {
        Child child = index.get(id);
        audit.read(child.atVersion());
        List<Candidate> others = index.othersLike(child);
        read(others);
        return MatchView.others(others);
    }

    private void read(List<Candidate> candidates) {
        candidates.forEach(candidate -> audit.read(candidate.child().atVersion()));
    }
}
