package org.safeguarding.referrals.assessment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.Prose;

/** A manager's review of an open assessment. */
@Schema(description = "A manager's review of an open assessment, which sets the day of the next one.")
public record InternalReview(
        @Schema(description = "The day of the review.", examples = "2018-03-19") @NotNull
        LocalDate reviewedOn,

        @Schema(description = "What was found.", examples = "On course; the school is still to be asked.")
        @NotNull
        @Prose
        String finding,

        @Schema(
                description =
                        "CIN census: AssessmentInternalReviewDate, the next review; none is planned if it is left out.",
                examples = "2018-04-09")
        LocalDate internalReviewOn) {}
