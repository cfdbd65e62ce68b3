package org.safeguarding.metrics.cellaudit.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.metrics.cellaudit.CellAudits;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1/cell-audits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Cell audits",
        description =
                "Checks that the cells indicators are read from match the records, day by day and slice by slice.")
class CellAuditResource {

    private final CellAudits audits;
    private final Caller caller;

    CellAuditResource(CellAudits audits, Caller caller) {
        this.audits = audits;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.ANALYST, Roles.AUDITOR})
    @Operation(
            summary = "Check the cells of the caller's authority now",
            description =
                    "Events continue to be applied meanwhile: the check compares everything as of one moment. Each"
                            + " run is kept.")
    public CellAuditView runCellAudit() throws SQLException {
        return CellAuditView.from(
                audits.audit(caller.authority(), caller.actor().id()));
    }

    @GET
    @RolesAllowed({Roles.ANALYST, Roles.AUDITOR})
    @Operation(
            summary = "The cell audits of the caller's authority, newest first",
            description = "The service also checks each authority once a day.")
    public Page<CellAuditView> listCellAudits(
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(500)
                    @Parameter(description = "Items on a page, 1 to 500.")
                    int limit,
            @QueryParam("page")
                    @Parameter(description = "The value of next from the previous page; absent for the first page.")
                    UUID page)
            throws SQLException {
        var found = audits.page(caller.authority(), page, limit + 1);
        boolean more = found.size() > limit;
        var items = more ? found.subList(0, limit) : found;
        return new Page<>(items, more ? items.getLast().id().toString() : null).map(CellAuditView::from);
    }
}
