package org.safeguarding.referrals.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * That the referrer was told what became of the contact.
 *
 * @param givenBy null where an import does not say who
 */
@Embeddable
public record Feedback(
        @Column(name = "feedback_given_at") Instant givenAt,
        @Column(name = "feedback_given_by") String givenBy,

        @Enumerated(EnumType.STRING) @Column(name = "feedback_channel")
        FeedbackChannel channel) {}
