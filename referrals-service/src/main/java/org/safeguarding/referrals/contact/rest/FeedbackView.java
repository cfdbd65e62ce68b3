package org.safeguarding.referrals.contact.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.referrals.contact.Feedback;
import org.safeguarding.referrals.contact.FeedbackChannel;

@Schema(name = "Feedback", description = "That the referrer was told what became of the contact.")
record FeedbackView(
        @Schema(description = "When.", examples = "2018-03-05T16:30:00Z")
        Instant givenAt,

        @Schema(description = "By whom; absent where an import does not say.", examples = "social-worker")
        String givenBy,

        @Schema(description = "How.", examples = "SECURE_EMAIL")
        FeedbackChannel channel) {

    static FeedbackView from(Feedback feedback) {
        return feedback == null ? null : new FeedbackView(feedback.givenAt(), feedback.givenBy(), feedback.channel());
    }
}
