package org.safeguarding.referrals.assessment;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.Prose;

/** An internal review of an assessment that was held. */
@Schema(description = "An internal review of an assessment that was held.")
public record HeldReview(
        @Schema(description = "The day.", examples = "2018-03-19")
        LocalDate reviewedOn,

        @Schema(description = "What was found.", examples = "On course; the school is still to be asked.") @Prose
        String finding) {}
