package org.safeguarding.referrals.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.AssessmentOutcome;
import org.safeguarding.web.problem.PlainText;

/** An assessment as it should have been recorded. What is left out is taken away. */
@Schema(description = "An assessment as it should have been recorded: all of it. What is left out is taken away.")
public record CorrectionOfAssessment(
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

        @Schema(description = "The analysis in words.", examples = "Mother has left the home.")
        @Size(min = 1, max = 4000)
        @PlainText
        String analysis,

        @Schema(description = "Why it is corrected, kept with the version.", examples = "Authorised a day earlier.")
        @NotNull
        @Size(min = 1, max = 1000)
        @PlainText
        String reason) {

    List<AssessmentFactor> factorsGiven() {
        return factors == null ? List.of() : factors;
    }
}
