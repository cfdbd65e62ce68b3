package org.safeguarding.inspections.area.rest;

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
import org.safeguarding.inspections.area.AreaForImprovement;
import org.safeguarding.inspections.area.AreaForImprovementCorrection;
import org.safeguarding.inspections.area.AreaForImprovementView;
import org.safeguarding.inspections.area.Closure;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.records.StepCall;
import org.safeguarding.records.VersionView;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/areas-for-improvement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Areas for improvement",
        description = "What published inspections found is to improve, until it is closed.")
class AreaForImprovementResource extends RecordResource<AreaForImprovement, AreaForImprovementView> {

    AreaForImprovementResource(RecordCalls calls) {
        super(AreaForImprovement.class, AreaForImprovementView.class, calls);
    }

    @Override
    protected AreaForImprovementView view(AreaForImprovement area) {
        return area.view();
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Operation(
            summary = "Close an area for improvement",
            description = "With what shows that it is done. An area is closed once.")
    public RestResponse<AreaForImprovementView> closeAreaForImprovement(
            @BeanParam StepCall call, @Valid @NotNull Closure request) {
        return change(call, request, AreaForImprovement::close);
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Operation(
            summary = "Correct how an area for improvement was closed",
            description = "The versions keep what it said before. To correct the wording or the timescale, correct the "
                    + "inspection: its areas follow.")
    public RestResponse<AreaForImprovementView> correctAreaForImprovement(
            @BeanParam StepCall call, @Valid @NotNull AreaForImprovementCorrection request) {
        return change(call, request, AreaForImprovement::correct);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Operation(
            summary = "Void an area for improvement",
            description = "The report does not name it: it counts nowhere and stays readable.")
    public RestResponse<AreaForImprovementView> voidAreaForImprovement(
            @BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, AreaForImprovement::markVoided);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Operation(summary = "An area for improvement")
    public RestResponse<AreaForImprovementView> getAreaForImprovement(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Operation(summary = "What an area said, version by version")
    public List<VersionView> listVersionsOfAreaForImprovement(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed(Roles.INSPECTION_LEAD)
    @Operation(summary = "Areas for improvement, newest first")
    public RestResponse<Page<AreaForImprovementView>> listAreasForImprovement(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid AreaForImprovementFilter filter) {
        return list(page, filter.filter());
    }
}
