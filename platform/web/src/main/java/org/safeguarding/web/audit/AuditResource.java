package org.safeguarding.web.audit;

import io.quarkus.arc.All;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who saw and changed what, and when.")
class AuditResource {

    private final AuditTrail trail;
    private final Caller caller;
    private final List<ConfidentialKind> confidential;

    AuditResource(AuditTrail trail, Caller caller, @All List<ConfidentialKind> confidential) {
        this.trail = trail;
        this.caller = caller;
        this.confidential = confidential;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "The audit of one record, oldest first",
            description = "Empty for a confidential record, such as an allegation, unless the caller has its role.")
    public Page<AuditView> listAudit(
            @QueryParam("record") @NotNull @Parameter(description = "Id of the record.") UUID record,
            @BeanParam @Valid PageRequest page) {
        return page.cut(
                        trail.after(record, caller.authority(), page.after().orElse(null), hidden(), page.limit() + 1),
                        AuditTrail.Entry::id)
                .map(AuditTrail.Entry::view);
    }

    private List<String> hidden() {
        return confidential.stream()
                .filter(kind -> !caller.has(kind.role()))
                .map(ConfidentialKind::kind)
                .toList();
    }
}
