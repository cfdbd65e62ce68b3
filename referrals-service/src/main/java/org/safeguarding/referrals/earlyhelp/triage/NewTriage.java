package org.safeguarding.referrals.earlyhelp.triage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.referrals.earlyhelp.StepUp;
import org.safeguarding.referrals.referral.PastReferral;
import org.safeguarding.web.problem.Prose;

/** What the triage decided about a contact, and why. */
@Schema(description = "What the triage decided about a contact to early help, and why.")
public record NewTriage(
        @Schema(
                description =
                        "The outcome. ALLOCATED lets early help begin; STEPPED_UP opens a referral to social care.",
                examples = "ALLOCATED")
        @NotNull
        TriageOutcome outcome,

        @Schema(description = "When it was decided, with its offset.", examples = "2018-03-07T11:00:00Z") @NotNull
        OffsetDateTime triagedAt,

        @Schema(description = "Why it was decided so. It stays in this service.", examples = "The family agrees.")
        @NotNull
        @Prose
        String rationale,

        @Schema(
                description = "CIN census: PrimaryNeedCode of the referral, with STEPPED_UP only; N0 if not given.",
                examples = "N4")
        PrimaryNeed primaryNeed,

        @Schema(
                description =
                        "With STEPPED_UP only: what happened to the referral, if it is entered late and has ended.")
        @Valid
        PastReferral referral) {

    boolean stepsUp() {
        return outcome == TriageOutcome.STEPPED_UP;
    }

    /** Refuses with 400 what is said of a referral without stepping up. */
    void require() {
        StepUp.require(stepsUp(), primaryNeed, referral);
    }
}
