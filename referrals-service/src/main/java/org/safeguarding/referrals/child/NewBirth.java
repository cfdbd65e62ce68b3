package org.safeguarding.referrals.child;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.web.problem.Text;

/** The birth of a child that was on the index before it was born. */
@Schema(description = "The birth of a child that was on the index before it was born.")
public record NewBirth(
        @Schema(
                description = "Date of birth (CIN census: PersonBirthDate), within six weeks of the expected one.",
                examples = "2018-06-27")
        @NotNull
        LocalDate dateOfBirth,

        @Schema(description = "Given name.", examples = "Amina") @NotNull @Text(max = 100)
        String givenName,

        @Schema(description = "Sex (CIN census: Sex): M, F, or U for unknown.", examples = "F") @NotNull
        Sex sex) {}
