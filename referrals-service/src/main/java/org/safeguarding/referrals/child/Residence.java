package org.safeguarding.referrals.child;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.fact.LivedAt;
import org.safeguarding.web.problem.Text;

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
        String locality,

        @Schema(description = "The address; it stays in this service.", examples = "12 Mill Lane, Rotherham")
        @Text(max = 300)
        String address,

        @Schema(description = "The postcode; it stays in this service.", examples = "S60 1AE")
        @Pattern(regexp = Postcode.FORMAT, message = Postcode.NO_POSTCODE)
        String postcode) {

    public Residence {
        postcode = Postcode.tidy(postcode);
    }

    /** The same from that day on at the earliest. */
    Residence since(LocalDate day) {
        return from.isBefore(day) ? new Residence(day, locality, address, postcode) : this;
    }
}
