package org.safeguarding.referrals.allegation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.AllegationThreshold;
import org.safeguarding.web.problem.PlainText;

/** Whether the harm threshold is met. */
@Schema(description = "Whether the harm threshold is met: if it is, allegations management follows.")
public record NewThreshold(
        @Schema(description = "The day of the decision.", examples = "2018-03-06") @NotNull
        LocalDate decidedOn,

        @Schema(description = "What was decided. Only FULL_PROCESS is investigated.", examples = "FULL_PROCESS")
        @NotNull
        AllegationThreshold threshold,

        @Schema(
                description = "Why it was decided so. Only the designated officer sees it.",
                examples = "May have harmed a child.")
        @NotNull
        @Size(min = 1, max = 4000)
        @PlainText
        String rationale) {}
