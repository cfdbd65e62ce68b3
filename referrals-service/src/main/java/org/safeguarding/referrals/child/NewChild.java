package org.safeguarding.referrals.child;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.web.problem.PlainText;

/** A child to be put on the index: who it is, and what is known of it. */
@Schema(description = "A child to be put on the index.")
public record NewChild(
        @Schema(description = "NHS number, ten digits with a valid check digit.", examples = "9990000018")
        @Pattern(regexp = ChildIdentity.NHS_NUMBER, message = ChildIdentity.NO_NHS_NUMBER)
        String nhsNumber,

        @Schema(description = "Unique pupil number.", examples = "A370000000001")
        @Pattern(regexp = ChildIdentity.UPN, message = ChildIdentity.NO_UPN)
        String upn,

        @Schema(description = "The authority's own id of the child (LAchildID).", examples = "RMB000123")
        @Pattern(regexp = ChildIdentity.LOCAL_ID, message = ChildIdentity.NO_LOCAL_ID)
        String localId,

        @Schema(description = "Given name.", examples = "Amina") @Size(min = 1, max = 100) @PlainText
        String givenName,

        @Schema(description = "Family name.", examples = "O'Neill") @Size(min = 1, max = 100) @PlainText
        String familyName,

        @Schema(description = "Date of birth.", examples = "2011-05-14")
        LocalDate dateOfBirth,

        @Schema(description = "Sex: M, F, or U for unknown.", examples = "F")
        Sex sex,

        @Schema(description = "Ethnicity, CIN census code; NOBT if left out.", examples = "WBRI")
        Ethnicity ethnicity,

        @Schema(
                description =
                        "Disabilities, CIN census codes; not recorded if empty or left out, NONE alone for a child without.")
        @Size(max = 12)
        List<@NotNull Disability> disabilities,

        @Schema(description = "Where the child lived, earliest first; not known if empty or left out.") @Size(max = 200)
        List<@NotNull @Valid Residence> localities) {

    ChildIdentity identity() {
        return new ChildIdentity(nhsNumber, upn, localId, givenName, familyName, dateOfBirth, sex);
    }

    ChildCharacteristics characteristics() {
        return new ChildCharacteristics(
                Objects.requireNonNullElse(ethnicity, Ethnicity.NOT_OBTAINED),
                Objects.requireNonNullElse(disabilities, List.of()),
                Objects.requireNonNullElse(localities, List.of()));
    }
}
