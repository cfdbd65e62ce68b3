package org.safeguarding.referrals.child;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.records.Reasoned;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Reason;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.problem.Text;

/** Who a child is, all of it, as it should have been recorded. */
@Schema(description = "Who a child is, all of it, as it should have been recorded. A field left out is not known.")
public record ChildCorrection(
        @Schema(description = "NHS number, ten digits with a valid check digit.", examples = "9990000018")
        @Pattern(regexp = NhsNumber.FORMAT, message = NhsNumber.NO_NHS_NUMBER)
        String nhsNumber,

        @Schema(description = "Unique pupil number (CIN census: UPN; rules 1510 to 1550).", examples = "Z372200001001")
        @Pattern(regexp = Upn.FORMAT, message = Upn.NO_UPN)
        String upn,

        @Schema(description = "The authority's own id of the child (CIN census: LAchildID).", examples = "RMB000123")
        @Pattern(regexp = ChildIdentity.LOCAL_ID, message = ChildIdentity.NO_LOCAL_ID)
        String localId,

        @Schema(description = "Given name; may be left out for an unborn child.", examples = "Amina") @Text(max = 100)
        String givenName,

        @Schema(description = "Family name.", examples = "O'Neill") @NotNull @Text(max = 100)
        String familyName,

        @Schema(description = "Other names that the child is or was known by.") @NotNull @Size(max = 20)
        List<@NotNull @Valid PersonName> aliases,

        @Schema(description = "Date of birth (CIN census: PersonBirthDate).", examples = "2011-05-14")
        LocalDate dateOfBirth,

        @Schema(
                description = "Expected date of birth, only while unborn (CIN census: ExpectedPersonBirthDate).",
                examples = "2018-06-30")
        LocalDate expectedDateOfBirth,

        @Schema(description = "Sex (CIN census: Sex): M, F, or U for unknown or unborn.", examples = "F") @NotNull
        Sex sex,

        @Schema(
                description = "Day of death (CIN census: PersonDeathDate); left out for a child that lives.",
                examples = "2018-02-11")
        LocalDate diedOn,

        @Schema(description = "Why it is corrected.", examples = "The birth certificate was seen.") @Reason
        String reason)
        implements Reasoned {

    ChildIdentity identity() {
        return new ChildIdentity(
                nhsNumber, upn, localId, givenName, familyName, dateOfBirth, expectedDateOfBirth, sex, null, null);
    }

    /** Refuses with 400 an identity that no child can have, and a death before the birth or in the future. */
    void require(Recording recording) {
        identity().require("", recording);
        if (!identity().named()) {
            throw Refusal.invalid("", "no-birth", "Give given name and date of birth, or if unborn the expected one.");
        }
        if (diedOn != null) {
            new Birth(dateOfBirth, expectedDateOfBirth).requireDeath("/diedOn", diedOn, recording);
        }
    }
}
