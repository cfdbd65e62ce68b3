package org.safeguarding.referrals.child.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.referrals.child.Attention;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildCharacteristics;
import org.safeguarding.referrals.child.PersonName;
import org.safeguarding.referrals.child.Relationship;
import org.safeguarding.referrals.child.Residence;
import org.safeguarding.web.idempotency.Answer;

@Schema(name = "Child", description = "A child on the index of the authority.")
record ChildView(
        @Schema(
                description = "Id of the child on the platform; events carry no other.",
                examples = "0197f3a1-6c2e-7b44-9d1c-3f6a5e0b7c21")
        UUID id,

        @Schema(description = "Version of the record, as in its ETag.", examples = "1")
        int version,

        @Schema(description = "NHS number.", examples = "9990000018")
        String nhsNumber,

        @Schema(description = "Unique pupil number (CIN census: UPN).", examples = "Z372200001001")
        String upn,

        @Schema(description = "The authority's own id of the child (CIN census: LAchildID).", examples = "RMB000123")
        String localId,

        @Schema(description = "Given name; absent for an unborn child that has none yet.", examples = "Amina")
        String givenName,

        @Schema(description = "Family name.", examples = "O'Neill")
        String familyName,

        @Schema(description = "Other names that the child is or was known by.")
        List<PersonName> aliases,

        @Schema(
                description = "Date of birth (CIN census: PersonBirthDate); absent while unborn.",
                examples = "2011-05-14")
        LocalDate dateOfBirth,

        @Schema(
                description = "Expected date of birth of an unborn child (CIN census: ExpectedPersonBirthDate).",
                examples = "2018-06-30")
        LocalDate expectedDateOfBirth,

        @Schema(description = "Sex (CIN census: Sex): M, F, or U for unknown or unborn.", examples = "F")
        Sex sex,

        @Schema(description = "Ethnicity (CIN census: Ethnicity); NOBT while it was not obtained.", examples = "WBRI")
        Ethnicity ethnicity,

        @Schema(
                description = "Disabilities (CIN census: Disability); empty while not recorded, NONE alone for a child"
                        + " without.",
                examples = "[\"AUT\", \"LD\"]")
        List<Disability> disabilities,

        @Schema(
                description =
                        "Where the child lived, earliest first, those that were left included; empty while not known.")
        List<Residence> localities,

        @Schema(description = "Postcode where the child was last said to live, without its space.", examples = "S601AE")
        String postcode,

        @Schema(description = "Other children on the index, and what they are to this one.")
        List<Relationship> relationships,

        @Schema(
                description = "Day of death (CIN census: PersonDeathDate); absent for a child that lives.",
                examples = "2018-02-11")
        LocalDate diedOn,

        @Schema(
                description =
                        "True if others on the index are possibly the same child, and nobody has decided yet. Merge the"
                                + " record, or confirm that it is a child of its own.",
                examples = "false")
        boolean provisional,

        @Schema(
                description =
                        "The child that this record turned out to be another record of; absent otherwise. Everything"
                                + " recorded is there.",
                examples = "0197f3a1-6c2e-7b44-9d1c-3f6a5e0b7c21")
        UUID mergedInto,

        @Schema(
                description = "True if it should never have been put on the index; absent otherwise.",
                examples = "true")
        Boolean voided,

        @Schema(
                description =
                        "What a person has to see to today: a death, an eighteenth birthday, a birth that is overdue.")
        List<Attention> attention,

        @Schema(description = "When the child was put on the index.", examples = "2018-03-05T09:30:00Z")
        Instant recordedAt) {

    static ChildView from(Child child, LocalDate today) {
        ChildCharacteristics known = child.characteristics();
        return new ChildView(
                child.id(),
                child.version(),
                child.nhsNumber(),
                child.upn(),
                child.localId(),
                child.name().givenName(),
                child.name().familyName(),
                child.aliases(),
                child.dateOfBirth(),
                child.expectedDateOfBirth(),
                child.sex(),
                known.ethnicity(),
                known.disabilities(),
                known.localities(),
                child.postcode(),
                child.relationships(),
                child.diedOn(),
                child.isProvisional(),
                child.mergedInto(),
                child.isVoided() ? true : null,
                child.attentionOn(today),
                child.recordedAt());
    }

    static Answer created(Child child, LocalDate today) {
        return Answer.created(location(child), child.etag(), from(child, today));
    }

    static Answer changed(Child child, LocalDate today) {
        return Answer.changed(location(child), child.etag(), from(child, today));
    }

    private static String location(Child child) {
        return "/v1/children/" + child.id();
    }
}
