package org.safeguarding.referrals.informationrequest;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What an agency said.
 *
 * @param answeredBy null where an import does not say who
 */
@Embeddable
public record Answered(Instant answeredAt, String answeredBy, String answer) {}
