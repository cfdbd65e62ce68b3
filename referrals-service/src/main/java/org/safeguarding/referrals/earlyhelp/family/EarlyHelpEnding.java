package org.safeguarding.referrals.earlyhelp.family;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.EarlyHelpClosure;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Refusal;

/** How early help with a family ended, and the referral that it was stepped up to. */
@Embeddable
public record EarlyHelpEnding(
        @Schema(description = "The day on which it ended; absent while open.", examples = "2018-07-20")
        LocalDate closedOn,

        @Schema(description = "Why it ended; absent while open.", examples = "NEEDS_MET") @Enumerated(EnumType.STRING)
        EarlyHelpClosure closure,

        @Schema(description = "Why, in words.", examples = "The goals are reached and hold.") @Prose
        String closureReason,

        @Schema(description = "The referral that it was stepped up to.")
        UUID referralId) {

    /** With another day and closure. Refuses with 409 to step up, or to take that back: a referral was opened. */
    EarlyHelpEnding corrected(LocalDate rightDay, EarlyHelpClosure right) {
        requireNotSteppedUp((right == EarlyHelpClosure.STEPPED_UP) != (closure == EarlyHelpClosure.STEPPED_UP));
        return new EarlyHelpEnding(rightDay, right, closureReason, referralId);
    }

    /** Refuses with 409 what a referral stands against. */
    static void requireNotSteppedUp(boolean referralStands) {
        if (referralStands) {
            throw Refusal.conflict(
                    "stepped-up",
                    "Stepping up opens a referral, which stands: void that first, then reopen and close again.");
        }
    }
}
