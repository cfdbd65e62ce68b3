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
        @Column(name = "overseen_at") Instant overseenAt,
        @Column(name = "overseen_by") String overseenBy,
        @Column(name = "oversight_agrees") Boolean agrees,
        @Column(name = "oversight_comment") String comment) {}
