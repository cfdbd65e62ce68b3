package org.safeguarding.referrals.informationrequest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** An answer as it should have been. */
@Schema(description = "An answer as it should have been.")
public record AnswerCorrection(
        @Schema(description = "The answer.", examples = "Known to the health visitor; one appointment missed.")
        @NotNull
        @Size(min = 1, max = 4000)
        @PlainText
        String answer,

        @Schema(description = "When it was answered, with its offset.", examples = "2018-03-05T12:40:00Z") @NotNull
        OffsetDateTime answeredAt,

        @Schema(
                description = "Why it is corrected, kept with the version.",
                examples = "Another child of the same name.")
        @NotNull
        @Size(min = 1, max = 1000)
        @PlainText
        String reason) {}
