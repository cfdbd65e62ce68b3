package org.safeguarding.referrals.contact;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the referrer was told what became of the contact. */
@Schema(description = "That the referrer was told what became of the contact.")
public record NewFeedback(
        @Schema(description = "When, with its offset.", examples = "2018-03-05T16:30:00Z") @NotNull
        OffsetDateTime givenAt,

        @Schema(description = "How the referrer was told.", examples = "SECURE_EMAIL") @NotNull
        FeedbackChannel channel) {}
