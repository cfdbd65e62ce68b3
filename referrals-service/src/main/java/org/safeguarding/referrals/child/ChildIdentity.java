package org.safeguarding.referrals.child;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.problem.Text;

/** Which child is meant: by an identifier, or by name and date of birth, or both. */
@Schema(description = "Which child is meant: by an identifier, or by name and date of birth, or both.")
public record ChildIdentity(
        @Schema(description = "NHS number, ten digits with a valid check digit.", examples = "9990000018")
        @Pattern(regexp = NhsNumber.FORMAT, message = NhsNumber.NO_NHS_NUMBER)
        String nhsNumber,

        @Schema(description = "Unique pupil number (CIN census: UPN; rules 1510 to 1550).", examples = "Z372200001001")
        @Pattern(regexp = Upn.FORMAT, message = Upn.NO_UPN)
        String upn,

        @Schema(description = "The authority's own id of the child (CIN census: LAchildID).", examples = "RMB000123")
        @Pattern(regexp = LOCAL_ID, message = NO_LOCAL_ID)
        String localId,

        @Schema(description = "Given name; may be left out for an unborn child.", examples = "Amina") @Text(max = 100)
        String givenName,

        @Schema(description = "Family name.", examples = "O'Neill") @Text(max = 100)
        String familyName,

        @Schema(description = "Date of birth (CIN census: PersonBirthDate).", examples = "2011-05-14")
        LocalDate dateOfBirth,

        @Schema(
                description = "Expected date of birth, only while unborn (CIN census: ExpectedPersonBirthDate).",
                examples = "2018-06-30")
        LocalDate expectedDateOfBirth,

        @Schema(description = "Sex (CIN census: Sex): M, F, or U for unknown or unborn.", examples = "F")
        Sex sex,

        @Schema(description = "Postcode where the child lives now. It stays in this service.", examples = "S60 1AE")
        @Pattern(regexp = Postcode.FORMAT, message = Postcode.NO_POSTCODE)
        String postcode,

        @Schema(description = "True if a person has seen that the child is none of the possible matches.")
        Boolean confirmedNew) {

    public static final String LOCAL_ID = "[A-Za-z0-9]{1,20}";
    public static final String NO_LOCAL_ID =
            "A local id has 1 to 20 letters and digits and nothing else (CIN census rules 1570 and 1580).";

    /** As a child on file is identified. */
    static ChildIdentity of(Child child) {
        Identity known = child.identity();
        return new ChildIdentity(
                known.nhsNumber(),
                known.upn(),
                known.localId(),
                known.givenName(),
                known.familyName(),
                known.dateOfBirth(),
                known.expectedDateOfBirth(),
                known.sex(),
                child.postcode(),
                null);
    }

    /** Refuses with 400 an identity that names no child, an identifier that cannot be one, and a birth that cannot be. */
    public void require(String pointer, Recording recording) {
        if (nhsNumber != null && !NhsNumber.isValid(nhsNumber)) {
            throw Refusal.invalid(pointer + "/nhsNumber", "check-digit", "The check digit of the NHS number is wrong.");
        }
        if (upn != null) {
            Upn.require(pointer + "/upn", upn);
        }
        Birth.require(pointer, dateOfBirth, expectedDateOfBirth, sex, recording);
        requireLetters(pointer + "/givenName", givenName);
        requireLetters(pointer + "/familyName", familyName);
        if (identifiers().findAny().isEmpty() && !named()) {
            String rule =
                    "Give an identifier, or the names and date of birth; if unborn, family name and expected date.";
            throw Refusal.invalid(pointer, "child-not-identified", rule);
        }
    }

    private static void requireLetters(String pointer, String name) {
        if (name != null && NameKey.of(name).isEmpty()) {
            throw Refusal.invalid(pointer, "no-letters", "A name has a letter.");
        }
    }

    /** True if name and birth are all there: enough to put a child on the index. */
    boolean named() {
        return familyName != null && (dateOfBirth == null ? expectedDateOfBirth != null : givenName != null);
    }

    /** Refuses with 422 an identity that is not {@link #named()}. */
    void requireNamed() {
        if (!named()) {
            String advice = "No child has this identifier. Give given name, family name and date of birth as well.";
            throw new Refusal(Refusal.Kind.UNPROCESSABLE, "child-not-known", advice);
        }
    }

    /** Refuses what {@link Child#requireAgeOn} refuses, if the identity says when the child was or will be born. */
    public void requireAgeOn(String pointer, LocalDate day) {
        if (named()) {
            birth().requireAgeOn(pointer, day);
        }
    }

    /** Of an identity that is {@link #named()}. */
    PersonName name() {
        return new PersonName(givenName, familyName);
    }

    /** Of an identity that is {@link #named()}. */
    Birth birth() {
        return new Birth(dateOfBirth, expectedDateOfBirth);
    }

    String plainPostcode() {
        return Postcode.plain(postcode);
    }

    boolean isConfirmedNew() {
        return Boolean.TRUE.equals(confirmedNew);
    }

    /** The same name and birth with these identifiers. */
    ChildIdentity identifiedBy(String nhsNumber, String upn, String localId) {
        return new ChildIdentity(
                nhsNumber,
                upn,
                localId,
                givenName,
                familyName,
                dateOfBirth,
                expectedDateOfBirth,
                sex,
                postcode,
                confirmedNew);
    }

    private Stream<String> identifiers() {
        return Stream.of(nhsNumber, upn, localId).filter(Objects::nonNull);
    }
}
