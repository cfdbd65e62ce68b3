package org.safeguarding.referrals.child.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildCharacteristics;
import org.safeguarding.referrals.child.Residence;
import org.safeguarding.web.idempotency.Answer;

@Schema(name = "Child", description = "A child on the index of the authority.")
record ChildView(
        @Schema(description = "Id of the child on the platform; events carry no other.")
        UUID id,

        @Schema(description = "Version of the record, as in its ETag.", examples = "1")
        int version,

        @Schema(description = "NHS number.") String nhsNumber,
        @Schema(description = "Unique pupil number.") String upn,

        @Schema(description = "The authority's own id of the child (LAchildID).")
        String localId,

        @Schema(description = "Given name.") String givenName,
        @Schema(description = "Family name.") String familyName,
        @Schema(description = "Date of birth.") LocalDate dateOfBirth,

        @Schema(description = "Sex: M, F, or U for unknown.")
        Sex sex,

        @Schema(description = "Ethnicity, CIN census code; NOBT while it was not obtained.")
        Ethnicity ethnicity,

        @Schema(
                description =
                        "Disabilities, CIN census codes; empty while not recorded, NONE alone for a child without.")
        List<Disability> disabilities,

        @Schema(
                description =
                        "Where the child lived, earliest first, those that were left included; empty while not known.")
        List<Residence> localities,

        @Schema(description = "When the child was put on the index.")
        Instant recordedAt) {

    static ChildView from(Child child) {
        ChildCharacteristics known = child.characteristics();
        return new ChildView(
                child.id(),
                child.version(),
                child.nhsNumber(),
                child.upn(),
                child.localId(),
                child.givenName(),
                child.familyName(),
                child.dateOfBirth(),
                child.sex(),
                known.ethnicity(),
                known.disabilities(),
                known.localities(),
                child.recordedAt());
    }

    static Answer created(Child child) {
        return Answer.created(location(child), child.etag(), from(child));
    }

    static Answer changed(Child child) {
        return Answer.changed(location(child), child.etag(), from(child));
    }

    private static String location(Child child) {
        return "/v1/children/" + child.id();
    }
}
