package org.safeguarding.referrals.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** A child and family assessment that is started. */
@Schema(description = "A child and family assessment that is started.")
public record NewAssessment(
        @Schema(
                description = "CIN census: AssessmentActualStartDate. Day 0 of its 45 working days.",
                examples = "2018-03-07")
        @NotNull
        LocalDate startedOn,

        @Schema(
                description =
                        "CIN census: AssessmentInternalReviewDate, the first point at which a manager looks at it.",
                examples = "2018-03-19")
        LocalDate internalReviewOn,

        @Schema(description = "The social worker who assesses.", examples = "s.okafor")
        @Size(min = 1, max = 100)
        @PlainText
        String worker,

        @Schema(description = "The worker's team.", examples = "duty-and-assessment-north")
        @Size(min = 1, max = 100)
        @PlainText
        String team) {}
