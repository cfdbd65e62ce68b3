package org.safeguarding.referrals.informationrequest;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Reason;

/** What an agency answered. */
@Embeddable
public record Answered(
        @Schema(description = "When it was answered; absent until it is.", examples = "2018-03-05T12:40:00Z")
        Instant answeredAt,

        @Schema(description = "Who answered; absent where an import does not say.", examples = "mash-health")
        String answeredBy,

        @Schema(description = "The answer.", examples = "Known to the health visitor.") @Prose
        String answer) {

    @Schema(description = "What the agency knows.")
    public record NewAnswer(
            @Schema(
                    description = "The answer. The agency and the council see it; it stays in this service.",
                    examples = "Known to the health visitor; two appointments missed since January.")
            @NotNull
            @Prose
            String answer,

            @Schema(description = "When it was answered, with its offset.", examples = "2018-03-05T12:40:00Z") @NotNull
            OffsetDateTime answeredAt) {}

    @Schema(description = "An answer as it should have been.")
    public record AnswerCorrection(
            @Schema(description = "The answer.", examples = "Known to the health visitor; one appointment missed.")
            @NotNull
            @Prose
            String answer,

            @Schema(description = "When it was answered, with its offset.", examples = "2018-03-05T12:40:00Z") @NotNull
            OffsetDateTime answeredAt,

            @Schema(
                    description = "Why it is corrected, kept with the version.",
                    examples = "Another child of the same name.")
            @Reason
            String reason)
            implements Reasoned {}
}
