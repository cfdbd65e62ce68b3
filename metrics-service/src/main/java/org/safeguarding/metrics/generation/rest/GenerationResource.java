package org.safeguarding.metrics.generation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.metrics.generation.Generation;
import org.safeguarding.metrics.generation.Generations;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Roles;

@Path("/v1/generations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Generations",
        description = "Timelines and cells computed by one set of definitions. Answers come from the live generation."
                + " Another is built beside it when a definition or a limit has changed, or on request; it"
                + " replaces the live one in a single step once it has caught up.")
class GenerationResource {

    @Schema(name = "NewGeneration", description = "What to rebuild from, and why.")
    record NewGeneration(
            @NotNull
            @Schema(description = "TIMELINES: from the stored records. KAFKA: from the first event of each topic.")
            Generation.Origin origin,

            @NotBlank
            @Size(max = 500)
            @PlainText
            @Schema(description = "Why the rebuild is needed.", examples = "Restored from a backup")
            String reason) {}

    private final Generations generations;

    GenerationResource(Generations generations) {
        this.generations = generations;
    }

    @GET
    @RolesAllowed({Roles.ANALYST, Roles.AUDITOR})
    @Operation(summary = "All generations, with the progress of the one being built")
    public Page<GenerationView> listGenerations() throws SQLException {
        return new Page<>(
                generations.progress().stream().map(GenerationView::from).toList(), null);
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            summary = "Rebuild all cells",
            description =
                    "Answers come from the live generation until the new one has caught up. Only one is built at a"
                            + " time: a second request is refused (409), so repeating the call does no harm.")
    public GenerationView beginGeneration(@NotNull @Valid NewGeneration asked) throws SQLException {
        int id = generations
                .begin(asked.origin(), asked.reason())
                .orElseThrow(
                        () -> Refusal.conflict("generation-building", "Another generation is already being built."));
        return generations.progress().stream()
                .filter(progress -> progress.generation().id() == id)
                .findFirst()
                .map(GenerationView::from)
                .orElseThrow();
    }

    @DELETE
    @Path("/building")
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            summary = "Abandon the generation being built",
            description = "The live generation is not affected. If a definition has changed, the service starts another"
                    + " build.")
    public void abandonGeneration() throws SQLException {
        if (!generations.abandon()) {
            throw Refusal.notFound("generation being built");
        }
    }
}
