package org.safeguarding.inspections.inspection.rest;

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
import org.safeguarding.inspections.inspection.Inspections;
import org.safeguarding.inspections.inspection.NewInspection;
import org.safeguarding.inspections.inspection.Publication;
import org.safeguarding.records.Changing;
import org.safeguarding.records.Shown;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/inspections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections", description = "Inspections and their judgements, under embargo until they are published.")
class InspectionResource {

    private final Inspections inspections;
    private final Idempotently idempotently;
    private final Changing changing;
    private final Shown shown;

    InspectionResource(Inspections inspections, Idempotently idempotently, Changing changing, Shown shown) {
        this.inspections = inspections;
        this.idempotently = idempotently;
        this.changing = changing;
        this.shown = shown;
    }

    @POST
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Operation(
            operationId = "recordInspection",
            summary = "Record an inspection",
            description = "It is under embargo until it is published: nothing of it leaves this service.")
    @APIResponseSchema(value = InspectionView.class, responseCode = "201", responseDescription = "The inspection.")
    public Response record(
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull NewInspection inspection) {
        return idempotently.answer(
                key, "/v1/inspections", inspection, () -> InspectionView.recorded(inspections.record(inspection)));
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Operation(
            operationId = "publishInspection",
            summary = "Publish an inspection",
            description = "Ends the embargo, and opens the areas for improvement, due from the day of publication.")
    @APIResponseSchema(
            value = InspectionView.class,
            responseCode = "200",
            responseDescription = "The inspection, published.")
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key,
            @Valid @NotNull Publication publication) {
        return changing.answer(
                key,
                "/v1/inspections/" + id + "/publish",
                ifMatch,
                publication,
                () -> inspections.forChange(id),
                inspection -> InspectionView.published(inspections.publish(inspection, publication)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Transactional
    @Operation(operationId = "getInspection", summary = "An inspection")
    @APIResponseSchema(value = InspectionView.class, responseCode = "200", responseDescription = "The inspection.")
    public Response get(@PathParam("id") UUID id) {
        return shown.one(inspections.get(id), InspectionView::from);
    }

    @GET
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Transactional
    @Operation(operationId = "listInspections", summary = "Inspections, newest first")
    public Page<InspectionView> list(
            @BeanParam @Valid PageRequest page,
            @QueryParam("published") @DefaultValue("false") @Parameter(description = "Only those that are published.")
                    boolean published) {
        return shown.page(inspections.list(page, published), InspectionView::from);
    }
}
