package org.safeguarding.referrals.referral;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;

/** Reverses the closure of a referral. */
@Schema(
        name = "Reopening",
        description = "Reverses a closure. A worry that comes more than a month later is a new referral.")
public record ReferralReopening(
        @Schema(description = "The day on which work on the referral resumes.", examples = "2018-05-21") @NotNull
        LocalDate reopenedOn,

        @Schema(description = "Why, kept with the version.", examples = "The family asked for the help to continue.")
        @Reason
        String reason)
        implements Reasoned {}
