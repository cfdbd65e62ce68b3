package org.safeguarding.referrals.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What a manager said of a decision.
 *
 * @param overseenBy null where an import does not say who
 */
@Embeddable
public record Oversight(
        Instant overseenAt,
        String overseenBy,
        @Column(name = "oversight_agrees") Boolean agrees,
        @Column(name = "oversight_comment") String comment) {}
