package org.safeguarding.referrals.informationrequest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** What the agency knows. */
@Schema(description = "What the agency knows.")
public record NewAnswer(
        @Schema(
                description = "The answer; the agency and the council see it, and it stays in this service.",
                examples = "Known to the health visitor; two appointments missed since January.")
        @NotNull
        @Size(min = 1, max = 4000)
        @PlainText
        String answer,

        @Schema(description = "When it was answered, with its offset.", examples = "2018-03-05T12:40:00Z") @NotNull
        OffsetDateTime answeredAt) {}
