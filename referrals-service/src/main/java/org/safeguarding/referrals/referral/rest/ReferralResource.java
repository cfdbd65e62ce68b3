package org.safeguarding.referrals.referral.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.records.Shown;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/referrals")
@Tag(name = "Referrals", description = "Referrals to children's social care, opened by decisions on contacts.")
class ReferralResource {

    private final Referrals referrals;
    private final Shown shown;

    ReferralResource(Referrals referrals, Shown shown) {
        this.referrals = referrals;
        this.shown = shown;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(operationId = "getReferral", summary = "A referral")
    @APIResponseSchema(value = ReferralView.class, responseCode = "200", responseDescription = "The referral.")
    public Response get(@PathParam("id") UUID id) {
        return shown.one(referrals.get(id), ReferralView::from);
    }

    @GET
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(operationId = "listReferrals", summary = "Referrals, newest first")
    public Page<ReferralView> list(
            @BeanParam @Valid PageRequest page,
            @QueryParam("child") @Parameter(description = "Only those of this child.") UUID child) {
        return shown.page(referrals.list(page, child), ReferralView::from);
    }
}
