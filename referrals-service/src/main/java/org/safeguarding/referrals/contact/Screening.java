package org.safeguarding.referrals.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.safeguarding.contract.code.Urgency;

/**
 * How urgent the MASH rates a contact, and since when it does.
 *
 * @param screenedBy null where an import does not say who
 */
@Embeddable
public record Screening(@Enumerated(EnumType.STRING) Urgency urgency, Instant screenedAt, String screenedBy) {

    Screening rated(Urgency other) {
        return new Screening(other, screenedAt, screenedBy);
    }
}
