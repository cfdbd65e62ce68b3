package org.safeguarding.inspections.inspection.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.inspections.inspection.Inspection;
import org.safeguarding.inspections.inspection.InspectionCorrection;
import org.safeguarding.inspections.inspection.InspectionView;
import org.safeguarding.inspections.inspection.Inspections;
import org.safeguarding.inspections.inspection.Publication;
import org.safeguarding.inspections.inspection.Report;
import org.safeguarding.records.BulkSteps;
import org.safeguarding.records.NewCall;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.records.StepCall;
import org.safeguarding.records.VersionView;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/inspections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections", description = "Inspections and their judgements, under embargo until they are published.")
class InspectionResource extends RecordResource<Inspection, InspectionView> {

    private final Inspections inspections;

    InspectionResource(RecordCalls calls, Inspections inspections) {
        super(Inspection.class, InspectionView.class, calls);
        this.inspections = inspections;
    }

    @Override
    protected InspectionView view(Inspection inspection) {
        return inspection.view();
    }

    @Override
    protected void bulk(BulkSteps<Inspection> steps) {
        steps.creates("inspection", Report.class, Inspection::record);
        steps.step("inspection-publish", Publication.class, inspections::publish);
        steps.step("inspection-correction", InspectionCorrection.class, inspections::correct);
        steps.step("inspection-voiding", Voiding.class, inspections::markVoided);
    }

    @POST
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Operation(
            summary = "Record an inspection",
            description = "It is under embargo until it is published: nothing of it leaves this service.")
    public RestResponse<InspectionView> recordInspection(@BeanParam NewCall call, @Valid @NotNull Report request) {
        return create(call, request, Inspection::record);
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Operation(
            summary = "Publish an inspection",
            description = "Ends the embargo, and opens the areas for improvement, due from the day of publication.")
    public RestResponse<InspectionView> publishInspection(
            @BeanParam StepCall call, @Valid @NotNull Publication request) {
        return change(call, request, inspections::publish);
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Operation(
            summary = "Correct an inspection",
            description = "Replaces what was recorded wrongly; the versions keep what it said before. The areas for "
                    + "improvement of a published report are corrected with it.")
    public RestResponse<InspectionView> correctInspection(
            @BeanParam StepCall call, @Valid @NotNull InspectionCorrection request) {
        return change(call, request, inspections::correct);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Operation(
            summary = "Void an inspection and its areas for improvement",
            description = "It should never have been recorded: it counts nowhere and stays readable.")
    public RestResponse<InspectionView> voidInspection(@BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, inspections::markVoided);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Operation(summary = "An inspection")
    public RestResponse<InspectionView> getInspection(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Operation(summary = "What an inspection said, version by version")
    public List<VersionView> listVersionsOfInspection(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Operation(summary = "Inspections, newest first")
    public RestResponse<Page<InspectionView>> listInspections(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid InspectionFilter filter) {
        return list(page, filter.filter());
    }
}
