package org.safeguarding.referrals.child;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.records.NotInCsv;

/** Who a child is, as it is on file. */
@Embeddable
public record Identity(
        @Schema(description = "NHS number.", examples = "9990000018") @NotInCsv
        String nhsNumber,

        @Schema(description = "Unique pupil number (CIN census: UPN).", examples = "Z372200001001") @NotInCsv
        String upn,

        @Schema(description = "The authority's own id of the child (CIN census: LAchildID).", examples = "RMB000123")
        String localId,

        @Schema(description = "Given name; absent for an unborn child that has none yet.", examples = "Amina") @NotInCsv
        String givenName,

        @Schema(description = "Family name.", examples = "O'Neill") @NotInCsv
        String familyName,

        @Schema(
                description = "Date of birth (CIN census: PersonBirthDate); absent while unborn.",
                examples = "2011-05-14")
        LocalDate dateOfBirth,

        @Schema(
                description = "Expected date of birth of an unborn child (CIN census: ExpectedPersonBirthDate).",
                examples = "2018-06-30")
        LocalDate expectedDateOfBirth,

        @Schema(description = "Sex (CIN census: Sex): M, F, or U for unknown or unborn.", examples = "F")
        @Enumerated(EnumType.STRING)
        Sex sex) {

    /** @param given with a name and a birth */
    static Identity of(ChildIdentity given) {
        return new Identity(
                given.nhsNumber(),
                given.upn(),
                given.localId(),
                given.givenName(),
                given.familyName(),
                given.dateOfBirth(),
                given.expectedDateOfBirth(),
                Objects.requireNonNullElse(given.sex(), Sex.UNKNOWN));
    }

    /** The same child once it is born. */
    Identity born(NewBirth birth) {
        return new Identity(
                nhsNumber, upn, localId, birth.givenName(), familyName, birth.dateOfBirth(), null, birth.sex());
    }

    /** The same child with the identifiers that were not known before. */
    Identity learning(ChildIdentity given) {
        return new Identity(
                nhsNumber == null ? given.nhsNumber() : nhsNumber,
                upn == null ? given.upn() : upn,
                localId == null ? given.localId() : localId,
                givenName,
                familyName,
                dateOfBirth,
                expectedDateOfBirth,
                sex);
    }

    PersonName name() {
        return new PersonName(givenName, familyName);
    }

    Birth birth() {
        return new Birth(dateOfBirth, expectedDateOfBirth);
    }
}
