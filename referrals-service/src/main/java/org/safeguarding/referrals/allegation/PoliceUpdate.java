package org.safeguarding.referrals.allegation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** What the police do from a day on. */
@Schema(description = "What the police do about an allegation from a day on.")
public record PoliceUpdate(
        @Schema(description = "What they do.", examples = "INVESTIGATING") @NotNull
        PoliceInvolvement involvement,

        @Schema(description = "From which day on.", examples = "2018-03-08") @NotNull
        LocalDate since,

        @Schema(description = "Their reference.", examples = "14/3308/18") @Size(min = 1, max = 100) @PlainText
        String reference) {}
