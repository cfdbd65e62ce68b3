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
import org.safeguarding.web.problem.Text;

/** A child to be put on the index: who it is, and what is known of it. */
@Schema(description = "A child to be put on the index.")
public record NewChild(
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

        @Schema(description = "Family name.", examples = "O'Neill") @Text(max = 100)
        String familyName,

        @Schema(description = "Other names that the child is or was known by: it is found by them too.") @Size(max = 20)
        List<@NotNull @Valid PersonName> aliases,

        @Schema(description = "Date of birth (CIN census: PersonBirthDate).", examples = "2011-05-14")
        LocalDate dateOfBirth,

        @Schema(
                description = "Expected date of birth, only while unborn (CIN census: ExpectedPersonBirthDate).",
                examples = "2018-06-30")
        LocalDate expectedDateOfBirth,

        @Schema(description = "Sex (CIN census: Sex): M, F, or U for unknown or unborn.", examples = "F")
        Sex sex,

        @Schema(description = "Ethnicity (CIN census: Ethnicity); NOBT if left out.", examples = "WBRI")
        Ethnicity ethnicity,

        @Schema(
                description = "Disabilities (CIN census: Disability); not recorded if left out, NONE alone if none.",
                examples = "[\"AUT\", \"LD\"]")
        @Size(max = 12)
        List<@NotNull Disability> disabilities,

        @Schema(description = "Where the child lived, earliest first; not known if empty or left out.") @Size(max = 200)
        List<@NotNull @Valid Residence> localities,

        @Schema(description = "Postcode, if localities do not say it. It stays in this service.", examples = "S60 1AE")
        @Pattern(regexp = Postcode.FORMAT, message = Postcode.NO_POSTCODE)
        String postcode,

        @Schema(description = "True if a person has seen that the child is none of the possible matches.")
        Boolean confirmedNew) {

    ChildIdentity identity() {
        return new ChildIdentity(
                nhsNumber,
                upn,
                localId,
                givenName,
                familyName,
                dateOfBirth,
                expectedDateOfBirth,
                sex,
                livesAt(),
                confirmedNew);
    }

    private String livesAt() {
        return postcode != null || localities == null || localities.isEmpty()
                ? postcode
                : localities.getLast().postcode();
    }

    List<PersonName> otherNames() {
        return Objects.requireNonNullElse(aliases, List.of());
    }

    ChildCharacteristics characteristics() {
        return new ChildCharacteristics(
                Objects.requireNonNullElse(ethnicity, Ethnicity.NOT_OBTAINED),
                Objects.requireNonNullElse(disabilities, List.of()),
                Objects.requireNonNullElse(localities, List.of()));
    }
}
