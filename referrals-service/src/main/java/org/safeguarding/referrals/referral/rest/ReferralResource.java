package org.safeguarding.referrals.referral.rest;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.calendar.London;
import org.safeguarding.records.Assignment;
import org.safeguarding.records.BulkSteps;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.records.StepCall;
import org.safeguarding.records.VersionView;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.referral.Referral;
import org.safeguarding.referrals.referral.ReferralClosure;
import org.safeguarding.referrals.referral.ReferralCorrection;
import org.safeguarding.referrals.referral.ReferralDecision;
import org.safeguarding.referrals.referral.ReferralReopening;
import org.safeguarding.referrals.referral.ReferralView;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Referrals",
        description = "Referrals to children's social care. A decision on a contact opens one, or early help that is"
                + " stepped up.")
class ReferralResource extends RecordResource<Referral, ReferralView> {

    private final Referrals referrals;
    private final Caller caller;
    private final Clock clock;

    ReferralResource(RecordCalls calls, Referrals referrals, Caller caller, Clock clock) {
        super(Referral.class, ReferralView.class, calls);
        this.referrals = referrals;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    protected ReferralView view(Referral referral) {
        return referral.view(London.dayOf(clock.instant()), referrals.warnings(referral));
    }

    @Override
    protected List<ReferralView> listed(List<Referral> page) {
        LocalDate today = London.dayOf(clock.instant());
        return page.stream().map(referral -> referral.view(today, null)).toList();
    }

    @Override
    protected void bulk(BulkSteps<Referral> steps) {
        steps.keyedBy("contactKey", referrals::ofContact);
        steps.step("referral-decision", ReferralDecision.class, referrals::decide)
                .digestedAs("decision");
        steps.step("referral-assignment", Assignment.class, Referral::assign);
        steps.step("referral-closure", ReferralClosure.class, referrals::close).digestedAs("closure");
        steps.step("referral-reopening", ReferralReopening.class, referrals::reopen);
        steps.step("referral-correction", ReferralCorrection.class, referrals::correct);
        steps.step("referral-voiding", Voiding.class, referrals::markVoided);
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Decide a referral",
            description =
                    "Says, within one working day, whether anything is done about it. No further action closes it. A"
                            + " referral is decided once; a wrong decision is corrected.")
    public RestResponse<ReferralView> decideReferral(
            @BeanParam StepCall call, @Valid @NotNull ReferralDecision request) {
        return change(call, request, referrals::decide);
    }

    @POST
    @Path("/{id}/assignment")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Give a referral to a worker")
    public RestResponse<ReferralView> assignReferral(@BeanParam StepCall call, @Valid @NotNull Assignment request) {
        return change(call, request, Referral::assign);
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Close a referral",
            description =
                    "Ends the episode of need. An open assessment is authorised or voided first. RC9 steps the child"
                            + " down to early help.")
    public RestResponse<ReferralView> closeReferral(@BeanParam StepCall call, @Valid @NotNull ReferralClosure request) {
        return change(call, request, referrals::close);
    }

    @POST
    @Path("/{id}/reopening")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Reopen a referral",
            description = "Reverses a closure within a month of it, unless the child was referred again since.")
    public RestResponse<ReferralView> reopenReferral(
            @BeanParam StepCall call, @Valid @NotNull ReferralReopening request) {
        return change(call, request, referrals::reopen);
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Correct a referral",
            description = "Replaces what was recorded wrongly. The versions keep what it said before.")
    public RestResponse<ReferralView> correctReferral(
            @BeanParam StepCall call, @Valid @NotNull ReferralCorrection request) {
        return change(call, request, referrals::correct);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Void a referral",
            description = "It should never have been made: it counts nowhere and stays readable. Void its assessments"
                    + " first.")
    public RestResponse<ReferralView> voidReferral(@BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, referrals::markVoided);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "A referral")
    public RestResponse<ReferralView> getReferral(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "What a referral said, version by version")
    public List<VersionView> listVersionsOfReferral(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Referrals, newest first")
    public RestResponse<Page<ReferralView>> listReferrals(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid ReferralFilter filter) {
        return list(page, filter.filter(caller.authority()));
    }
}
