package org.safeguarding.referrals.child;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The death of a child. */
@Schema(description = "The death of a child.")
public record NewDeath(
        @Schema(description = "Day of death (CIN census: PersonDeathDate).", examples = "2018-02-11") @NotNull
        LocalDate diedOn) {}
