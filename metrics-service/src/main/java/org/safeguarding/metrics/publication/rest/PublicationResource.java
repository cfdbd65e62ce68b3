package org.safeguarding.metrics.publication.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.journal.RecordAt;
import org.safeguarding.metrics.publication.Publication;
import org.safeguarding.metrics.publication.Publications;
import org.safeguarding.metrics.publication.Restatements;
import org.safeguarding.metrics.rest.Disclosures;
import org.safeguarding.web.idempotency.Answer;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.precondition.Etags;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publications", description = "Published figures, and how they have changed since.")
class PublicationResource {

    private static final int LONGEST_PURPOSE = 500;

    private final Publications publications;
    private final Restatements restatements;
    private final Idempotently idempotently;
    private final Caller caller;

    PublicationResource(
            Publications publications, Restatements restatements, Idempotently idempotently, Caller caller) {
        this.publications = publications;
        this.restatements = restatements;
        this.idempotently = idempotently;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            summary = "Publish figures",
            description = "All figures are of one moment, and are kept with the population, the definition and the"
                    + " records that they count. A publication is never changed or deleted. What it"
                    + " withholds from partner agencies stays withheld. A request for a figure that is not"
                    + " available is refused.")
    @APIResponse(responseCode = "201", description = "The publication.")
    public RestResponse<PublicationView> publish(
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true, description = Idempotently.DESCRIPTION)
                    String key,
            @Valid @NotNull NewPublication publication) {
        var by = caller.actor();
        var asked = publication.asked();
        return idempotently.call(
                key,
                "/v1/publications",
                publication,
                () -> answer(() -> publications.publish(publication.name(), publication.reason(), asked, by)),
                answered -> answer(() ->
                        publications.get(by.authority(), answered.first().id()).publication()));
    }

    private static Answer<PublicationView> answer(Callable<Publication> publication) {
        try {
            Publication published = publication.call();
            return Answer.created(
                    "/v1/publications/" + published.id(),
                    Etags.of(1),
                    List.of(new RecordAt("publication", published.id(), 1)),
                    () -> PublicationView.from(published));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The publication cannot be stored or read", e);
        }
    }

    @GET
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.INSPECTION_LEAD, Roles.ANALYST, Roles.PARTNER, Roles.AUDITOR})
    @Operation(summary = "The publications of the caller's authority, newest first")
    public Page<PublicationView> listPublications(@BeanParam @Valid PageRequest page) throws SQLException {
        return page.cut(publications.list(caller.authority(), page), Publication::id)
                .map(PublicationView::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.INSPECTION_LEAD, Roles.ANALYST, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            summary = "A publication with its figures",
            description = "Figures as published. Callers who do not see small counts see what they were shown then.")
    public PublishedView getPublication(@PathParam("id") UUID id) throws SQLException {
        return PublishedView.from(publications.get(caller.authority(), id), Disclosures.of(caller));
    }

    @GET
    @Path("/{id}/restatement")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.INSPECTION_LEAD, Roles.ANALYST, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            summary = "Published figures compared with now",
            description =
                    "Each figure as published, the figure now, and the difference. With a purpose, which needs the"
                            + " role social-worker or analyst, also the records that make the difference. The"
                            + " audit records who sees which child.")
    public RestatementView restatePublication(
            @PathParam("id") UUID id,
            @QueryParam("purpose")
                    @Size(min = 1, max = LONGEST_PURPOSE)
                    @PlainText
                    @Parameter(description = "Why the records are read.", example = "Sign-off of the outturn")
                    String purpose)
            throws SQLException {
        if (purpose != null && !caller.has(Roles.SOCIAL_WORKER) && !caller.has(Roles.ANALYST)) {
            throw Refusal.forbidden("role-missing", "The token does not carry a role that may see the records.");
        }
        return RestatementView.from(restatements.restate(caller.authority(), id, purpose), Disclosures.of(caller));
    }
}
