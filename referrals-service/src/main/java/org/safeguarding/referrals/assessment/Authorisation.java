package org.safeguarding.referrals.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.AssessmentOutcome;
import org.safeguarding.web.problem.Prose;

/** The end of an assessment: a manager authorises it. */
@Schema(description = "The end of an assessment: a manager authorises it.")
public record Authorisation(
        @Schema(description = "CIN census: AssessmentAuthorisationDate.", examples = "2018-05-11") @NotNull
        LocalDate authorisedOn,

        @Schema(
                description = "The day the child was first seen, if it was not recorded before.",
                examples = "2018-03-12")
        LocalDate childSeenOn,

        @Schema(description = "What the assessment found.", examples = "NOT_IN_NEED") @NotNull
        AssessmentOutcome outcome,

        @Schema(
                description =
                        "CIN census: AssessmentFactors, 1A to 24A; 21 alone if there are none. 18A and 19A are retired: use 18B,"
                                + " 18C, 19B and 19C (rules 8945Q, 8950Q).",
                examples = "[\"3B\", \"16A\"]")
        @Size(max = 50)
        List<@NotNull AssessmentFactor> factors,

        @Schema(description = "The analysis. It stays in this service.", examples = "Mother has left the home.") @Prose
        String analysis) {

    List<AssessmentFactor> factorsGiven() {
        return factors == null ? List.of() : factors;
    }
}
