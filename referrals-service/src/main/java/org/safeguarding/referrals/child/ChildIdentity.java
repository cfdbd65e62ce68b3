package org.safeguarding.referrals.child;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.records.EarliestDay;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Refusal;

/** Which child is meant: by an identifier, or by name and date of birth, or both. */
@Schema(description = "Which child is meant: by an identifier, or by name and date of birth, or both.")
public record ChildIdentity(
        @Schema(description = "NHS number, ten digits with a valid check digit.", examples = "9990000018")
        @Pattern(regexp = NHS_NUMBER, message = NO_NHS_NUMBER)
        String nhsNumber,

        @Schema(description = "Unique pupil number.", examples = "A370000000001")
        @Pattern(regexp = UPN, message = NO_UPN)
        String upn,

        @Schema(description = "The authority's own id of the child (LAchildID).", examples = "RMB000123")
        @Pattern(regexp = LOCAL_ID, message = NO_LOCAL_ID)
        String localId,

        @Schema(description = "Given name.", examples = "Amina") @Size(min = 1, max = 100) @PlainText
        String givenName,

        @Schema(description = "Family name.", examples = "O'Neill") @Size(min = 1, max = 100) @PlainText
        String familyName,

        @Schema(description = "Date of birth.", examples = "2011-05-14")
        LocalDate dateOfBirth,

        @Schema(description = "Sex: M, F, or U for unknown.", examples = "F")
        Sex sex) {

    static final String NHS_NUMBER = "\\d{10}";
    static final String NO_NHS_NUMBER = "An NHS number has ten digits.";
    static final String UPN = "[A-Z]\\d{11}[\\dA-Z]";
    static final String NO_UPN = "A UPN is a letter, eleven digits, and a digit or letter.";
    static final String LOCAL_ID = "[A-Za-z0-9-]{1,20}";
    static final String NO_LOCAL_ID = "A local id has 1 to 20 letters, digits or hyphens.";

    /** Nobody who was older than a care leaver when the earliest day came is on an index of children. */
    private static final LocalDate EARLIEST_BIRTH = EarliestDay.DAY.minusYears(26);

    /** Refuses an identity that names no child, whose NHS number is not one, or whose date of birth cannot be. */
    public void require(String pointer, Recording recording) {
        if (nhsNumber != null && !NhsNumber.isValid(nhsNumber)) {
            throw Refusal.invalid(pointer + "/nhsNumber", "check-digit", "The check digit of the NHS number is wrong.");
        }
        if (dateOfBirth != null && dateOfBirth.isBefore(EARLIEST_BIRTH)) {
            throw Refusal.invalid(
                    pointer + "/dateOfBirth", "too-early", "A child is born on or after " + EARLIEST_BIRTH + ".");
        }
        if (dateOfBirth != null && dateOfBirth.isAfter(London.dayOf(recording.at()))) {
            throw Refusal.invalid(pointer + "/dateOfBirth", "in-the-future", "A child is born before it is recorded.");
        }
        if (identifiers().findAny().isEmpty() && !named()) {
            throw Refusal.invalid(
                    pointer,
                    "child-not-identified",
                    "Give an identifier of the child, or given name, family name and date of birth.");
        }
    }

    /** True if name and date of birth are all there: enough to put a child on the index. */
    boolean named() {
        return givenName != null && familyName != null && dateOfBirth != null;
    }

    Stream<String> identifiers() {
        return Stream.of(nhsNumber, upn, localId).filter(Objects::nonNull);
    }

    /** What the child is found by among those that are not written yet. */
    Stream<String> handles() {
        return Child.handles(nhsNumber, upn, localId, nameKey(), dateOfBirth);
    }

    String nameKey() {
        return named() ? NameKey.of(givenName, familyName) : null;
    }
}
