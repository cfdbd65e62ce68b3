package org.safeguarding.referrals.earlyhelp.family;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.EarlyHelpClosure;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.records.Reasoned;
import org.safeguarding.referrals.earlyhelp.StepUp;
import org.safeguarding.referrals.referral.PastReferral;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Refusal;

/** Early help with the family ends. */
@Schema(description = "Early help with the family ends.")
public record EarlyHelpEnd(
        @Schema(description = "The day on which it ended.", examples = "2018-07-20") @NotNull
        LocalDate closedOn,

        @Schema(
                description = "Why it ended. STEPPED_UP opens a referral to social care, of the index child, from 5D.",
                examples = "NEEDS_MET")
        @NotNull
        EarlyHelpClosure closure,

        @Schema(
                description = "Why, in words; needed with STEPPED_UP. It stays in this service.",
                examples = "The goals are reached and hold.")
        @Prose
        String reason,

        @Schema(
                description = "CIN census: PrimaryNeedCode of the referral, with STEPPED_UP only; N0 if not given.",
                examples = "N4")
        PrimaryNeed primaryNeed,

        @Schema(
                description =
                        "With STEPPED_UP only: what happened to the referral, if it is entered late and has ended.")
        @Valid
        PastReferral referral)
        implements Reasoned {

    boolean stepsUp() {
        return closure == EarlyHelpClosure.STEPPED_UP;
    }

    /** Refuses with 400 what is said of a referral without stepping up, and stepping up without a reason. */
    void require() {
        StepUp.require(stepsUp(), primaryNeed, referral);
        if (reason == null && stepsUp()) {
            throw Refusal.invalid("/reason", "required", "Say why it is stepped up to social care.");
        }
    }
}
