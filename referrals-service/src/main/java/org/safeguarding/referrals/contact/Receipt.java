package org.safeguarding.referrals.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;

/** What came in: who was worried, about what, and when. */
@Embeddable
public record Receipt(
        String sourceAgency,

        @Enumerated(EnumType.STRING) ReferralSource referralSource,

        List<String> concernTypes,
        String concern,
        Instant receivedAt,
        String incidentReference) {

    /** 400 if it came in later than it was recorded, or before {@link org.safeguarding.records.EarliestDay}. */
    static Receipt of(NewContact request, Recording recording) {
        return new Receipt(
                request.sourceAgency(),
                request.referralSource(),
                names(request.concernTypes()),
                request.concern(),
                Chronology.require("/receivedAt", request.receivedAt(), recording),
                request.incidentReference());
    }

    /** As it should have been recorded; refused as a new one is. */
    static Receipt of(ContactCorrection correction, Recording recording) {
        return new Receipt(
                correction.sourceAgency(),
                correction.referralSource(),
                names(correction.concernTypes()),
                correction.concern(),
                Chronology.require("/receivedAt", correction.receivedAt(), recording),
                correction.incidentReference());
    }

    private static List<String> names(List<ConcernType> types) {
        return types.stream().map(Enum::name).distinct().sorted().toList();
    }
}
