package org.safeguarding.referrals.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** A manager looked at an open assessment. */
@Schema(description = "A manager looked at an open assessment, and set the next point to do so.")
public record InternalReview(
        @Schema(description = "The day of the review.", examples = "2018-03-19") @NotNull
        LocalDate reviewedOn,

        @Schema(description = "What was found.", examples = "On course; the school is still to be asked.")
        @NotNull
        @Size(min = 1, max = 4000)
        @PlainText
        String finding,

        @Schema(
                description =
                        "CIN census: AssessmentInternalReviewDate, the next point; none is set if it is left out.",
                examples = "2018-04-09")
        LocalDate internalReviewOn) {}
