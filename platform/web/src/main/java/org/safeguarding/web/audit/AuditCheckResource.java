package org.safeguarding.web.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.journal.seal.SealChecks;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.security.Roles;

@Path("/v1/audit-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who saw and changed what, and when.")
class AuditCheckResource {

    private final SealChecks checks;

    AuditCheckResource(SealChecks checks) {
        this.checks = checks;
    }

    @POST
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "Check that the audit is as it was written",
            description =
                    "Compares each change and each read with its digest, and all of them with their seals. It is also done"
                            + " once a day.")
    public AuditCheckView checkAudit() {
        return AuditCheckView.from(checks.check());
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "The last hundred checks of the audit, newest first")
    public Page<AuditCheckView> listAuditChecks() {
        return new Page<>(checks.all().stream().map(AuditCheckView::from).toList(), null);
    }
}
