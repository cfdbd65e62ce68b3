package org.safeguarding.referrals.informationrequest;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What an agency said.
 *
 * @param answeredBy null where an import does not say who
 */
@Embeddable
public record Answered(
        @Column(name = "answered_at") Instant answeredAt,
        @Column(name = "answered_by") String answeredBy,
        String answer) {}
