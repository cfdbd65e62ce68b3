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
@Tag(
        name = "Generations",
        description =
                "Timelines and cells by one set of definitions. Answers come from the live one; another is built beside it"
                        + " when what is counted or a limit has changed, or when it is asked for, and takes its place at once.")
class GenerationResource {

    @Schema(name = "NewGeneration", description = "What to build anew, and why.")
    record NewGeneration(
            @NotNull
            @Schema(
                    description =
                            "TIMELINES: from the records as they are stored. KAFKA: from the first event of each topic.")
            Generation.Origin origin,

            @NotBlank @Size(max = 500) @PlainText @Schema(description = "Why.", examples = "Restored from a backup")
            String reason) {}

    private final Generations generations;

    GenerationResource(Generations generations) {
        this.generations = generations;
    }

    @GET
    @RolesAllowed({Roles.ANALYST, Roles.AUDITOR})
    @Operation(
            operationId = "listGenerations",
            summary = "All generations, and how far the one that is building has come")
    public Page<GenerationView> list() throws SQLException {
        return new Page<>(
                generations.progress().stream().map(GenerationView::from).toList(), null);
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "beginGeneration",
            summary = "Build all cells anew",
            description =
                    "The answers come from the live generation until the new one has caught up. One at a time: while one"
                            + " is building, another is refused (409), so to repeat the call does no harm.")
    public GenerationView begin(@NotNull @Valid NewGeneration asked) throws SQLException {
        int id = generations
                .begin(asked.origin(), asked.reason())
                .orElseThrow(() -> Refusal.conflict("generation-building", "A generation is building already."));
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
            operationId = "abandonGeneration",
            summary = "Give up what is building",
            description =
                    "The live generation is not touched. If what is counted has changed, the service begins another.")
    public void abandon() throws SQLException {
        if (!generations.abandon()) {
            throw Refusal.notFound("generation that is building");
        }
    }
}
