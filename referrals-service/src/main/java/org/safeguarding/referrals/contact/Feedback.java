package org.safeguarding.referrals.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Recording;

/** The MASH gave the referrer feedback: what became of the contact. */
@Embeddable
@Schema(name = "Feedback", description = "The feedback to the referrer: what became of the contact.")
public record Feedback(
        @Schema(description = "When it was given.", examples = "2018-03-05T16:30:00Z")
        Instant givenAt,

        @Schema(description = "Who gave it; absent where an import does not say.", examples = "social-worker")
        String givenBy,

        @Schema(description = "How it was given.", examples = "SECURE_EMAIL") @Enumerated(EnumType.STRING)
        FeedbackChannel channel) {

    @Schema(description = "The feedback to the referrer: what became of the contact.")
    public record NewFeedback(
            @Schema(description = "When it was given, with its offset.", examples = "2018-03-05T16:30:00Z") @NotNull
            OffsetDateTime givenAt,

            @Schema(description = "How it was given.", examples = "SECURE_EMAIL") @NotNull
            FeedbackChannel channel) {}

    static Feedback of(NewFeedback said, Instant decidedAt, Recording recording) {
        return following(decidedAt, "/givenAt", said, recording.performedBy(), recording);
    }

    Feedback corrected(NewFeedback right, Instant decidedAt, Recording recording) {
        return following(decidedAt, "/feedback/givenAt", right, givenBy, recording);
    }

    private static Feedback following(
            Instant decidedAt, String pointer, NewFeedback said, String by, Recording recording) {
        Instant at = StepTime.following(decidedAt, "before-decision", pointer, said.givenAt(), recording);
        return new Feedback(at, by, said.channel());
    }
}
