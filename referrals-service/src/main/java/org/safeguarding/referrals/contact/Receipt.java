package org.safeguarding.referrals.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.records.reference.KnownAgencies;
import org.safeguarding.web.problem.Prose;

/** What came in: who was worried, about what, and when. */
@Embeddable
public record Receipt(
        @Schema(description = "The agency that made the contact.", examples = "police")
        String sourceAgency,

        @Schema(
                description =
                        "CIN census code of who made the contact (ReferralSource; SSD: cont_contact_source_code).",
                examples = "6")
        @Enumerated(EnumType.STRING)
        ReferralSource referralSource,

        @Schema(description = "What the contact is worried about.", examples = "[\"DOMESTIC_ABUSE\"]")
        List<String> concernTypes,

        @Schema(description = "The concern in words.", examples = "Seen alone at night.") @Prose
        String concern,

        @Schema(description = "When it was received (SSD: cont_contact_date).", examples = "2018-03-05T09:30:00Z")
        Instant receivedAt,

        @Schema(
                description = "The reference of the incident, the same for each child of it.",
                examples = "SYP-20180305-0113")
        String incidentReference) {

    /**
     * 400 if it came in later than it was recorded, or before {@link org.safeguarding.records.EarliestDay}, or if the authority
     * does not know the agency.
     */
    static Receipt of(NewContact request, Recording recording) {
        return new Receipt(
                KnownAgencies.require("/sourceAgency", request.sourceAgency(), recording),
                request.referralSource(),
                names(request.concernTypes()),
                request.concern(),
                Chronology.require("/receivedAt", request.receivedAt(), recording),
                request.incidentReference());
    }

    /** As it should have been recorded; refused as a new one is. */
    static Receipt of(ContactCorrection correction, Recording recording) {
        return new Receipt(
                KnownAgencies.require("/sourceAgency", correction.sourceAgency(), recording),
                correction.referralSource(),
                names(correction.concernTypes()),
                correction.concern(),
                Chronology.require("/receivedAt", correction.receivedAt(), recording),
                correction.incidentReference());
    }

    private static List<String> names(List<ConcernType> types) {
        return types.stream().map(Enum::name).distinct().sorted().toList();
    }

    /** Day 0 of the clocks of the decision. */
    LocalDate day() {
        return London.dayOf(receivedAt);
    }

    /** False for a referrer who can be given no feedback. */
    boolean hasKnownReferrer() {
        return referralSource != ReferralSource.ANONYMOUS && referralSource != ReferralSource.UNKNOWN;
    }
}
