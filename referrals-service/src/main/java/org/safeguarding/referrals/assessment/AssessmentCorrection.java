package org.safeguarding.referrals.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.AssessmentOutcome;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Reason;

/** An assessment as it should have been recorded, all of it. What is left out is removed. */
@Schema(
        name = "CorrectionOfAssessment",
        description = "An assessment as it should have been recorded, all of it. What is left out is removed.")
public record AssessmentCorrection(
        @Schema(description = "CIN census: AssessmentActualStartDate.", examples = "2018-03-07") @NotNull
        LocalDate startedOn,

        @Schema(description = "The day the child was first seen.", examples = "2018-03-12")
        LocalDate childSeenOn,

        @Schema(description = "CIN census: AssessmentInternalReviewDate.", examples = "2018-03-19")
        LocalDate internalReviewOn,

        @Schema(
                description = "CIN census: AssessmentAuthorisationDate; without it the assessment is open.",
                examples = "2018-05-11")
        LocalDate authorisedOn,

        @Schema(description = "What it found; with authorisedOn.", examples = "NOT_IN_NEED")
        AssessmentOutcome outcome,

        @Schema(description = "CIN census: AssessmentFactors; with authorisedOn.", examples = "[\"3B\", \"16A\"]")
        @Size(max = 50)
        List<@NotNull AssessmentFactor> factors,

        @Schema(description = "The analysis.", examples = "Mother has left the home.") @Prose
        String analysis,

        @Schema(description = "Why it is corrected, kept with the version.", examples = "Authorised a day earlier.")
        @Reason
        String reason)
        implements Reasoned {

    List<AssessmentFactor> factorsGiven() {
        return factors == null ? List.of() : factors;
    }
}
