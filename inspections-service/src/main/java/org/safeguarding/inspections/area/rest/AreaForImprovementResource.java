package org.safeguarding.inspections.area.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.inspections.area.AreasForImprovement;
import org.safeguarding.inspections.area.Closure;
import org.safeguarding.records.Changing;
import org.safeguarding.records.Shown;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/areas-for-improvement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Areas for improvement",
        description = "What published inspections found is to improve, until it is closed.")
class AreaForImprovementResource {

    private final AreasForImprovement areas;
    private final Changing changing;
    private final Shown shown;

    AreaForImprovementResource(AreasForImprovement areas, Changing changing, Shown shown) {
        this.areas = areas;
        this.changing = changing;
        this.shown = shown;
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Operation(
            operationId = "closeAreaForImprovement",
            summary = "Close an area for improvement",
            description = "With what shows that it is done. An area is closed once.")
    @APIResponseSchema(
            value = AreaForImprovementView.class,
            responseCode = "200",
            responseDescription = "The area for improvement, closed.")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Closure closure) {
        return changing.answer(
                key,
                "/v1/areas-for-improvement/" + id + "/close",
                ifMatch,
                closure,
                () -> areas.forChange(id),
                area -> AreaForImprovementView.closed(areas.close(area, closure)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Transactional
    @Operation(operationId = "getAreaForImprovement", summary = "An area for improvement")
    @APIResponseSchema(
            value = AreaForImprovementView.class,
            responseCode = "200",
            responseDescription = "The area for improvement.")
    public Response get(@PathParam("id") UUID id) {
        return shown.one(areas.get(id), AreaForImprovementView::from);
    }

    @GET
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Transactional
    @Operation(operationId = "listAreasForImprovement", summary = "Areas for improvement, newest first")
    public Page<AreaForImprovementView> list(
            @BeanParam @Valid PageRequest page,
            @QueryParam("inspection") @Parameter(description = "Only those of this inspection.") UUID inspection,
            @QueryParam("open") @DefaultValue("false") @Parameter(description = "Only those that are open.")
                    boolean open) {
        return shown.page(areas.list(page, inspection, open), AreaForImprovementView::from);
    }
}
