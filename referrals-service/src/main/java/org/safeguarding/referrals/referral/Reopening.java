package org.safeguarding.referrals.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** A closure is taken back. */
@Schema(description = "A closure is taken back. A worry that comes later than a month after it is a new referral.")
public record Reopening(
        @Schema(description = "The day from which the referral is worked with again.", examples = "2018-05-21") @NotNull
        LocalDate reopenedOn,

        @Schema(description = "Why, kept with the version.", examples = "The family asked for the help to go on.")
        @NotNull
        @Size(min = 1, max = 1000)
        @PlainText
        String reason) {}
