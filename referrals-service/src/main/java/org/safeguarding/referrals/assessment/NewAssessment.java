package org.safeguarding.referrals.assessment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.Text;

/** The start of a child and family assessment. */
@Schema(description = "The start of a child and family assessment.")
public record NewAssessment(
        @Schema(
                description = "CIN census: AssessmentActualStartDate. Day 0 of its 45 working days.",
                examples = "2018-03-07")
        @NotNull
        LocalDate startedOn,

        @Schema(
                description = "CIN census: AssessmentInternalReviewDate, when a manager first reviews it.",
                examples = "2018-03-19")
        LocalDate internalReviewOn,

        @Schema(description = "The social worker who assesses.", examples = "s.okafor") @Text(max = 100)
        String worker,

        @Schema(description = "The worker's team.", examples = "duty-and-assessment-north") @Text(max = 100)
        String team) {}
