package org.safeguarding.referrals.child;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.fact.LivedAt;

/** Where a child lived from a day on. */
@Schema(description = "Where a child lived from a day on, until the day of the next.")
public record Residence(
        @Schema(description = "The first day there.", examples = "2017-09-04") @NotNull
        LocalDate from,

        @Schema(description = "Code of a ward or locality of the authority, not a postcode.", examples = "ROTH-N")
        @NotNull
        @Pattern(
                regexp = LivedAt.LOCALITY,
                message =
                        "A locality is the code of a ward or locality: 1 to 20 of A-Z, 0-9 and hyphen, and no postcode.")
        String locality) {}
