package org.safeguarding.referrals.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.safeguarding.contract.code.ContactDecision;

/**
 * What was decided about a contact, by whom and why.
 *
 * @param decidedBy null where an import does not say who
 */
@Embeddable
public record Decision(
        @Enumerated(EnumType.STRING) ContactDecision decision, Instant decidedAt, String decidedBy, String rationale) {}
