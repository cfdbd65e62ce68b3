package org.safeguarding.referrals.informationrequest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Reason;

/** A request as it should have been recorded; one that went to the wrong agency is voided. */
@Schema(
        description =
                "A request as it should have been recorded: all of it. One that went to the wrong agency is voided.")
public record InformationRequestCorrection(
        @Schema(description = "What the agency is asked.", examples = "Is the family known to the health visitor?")
        @NotNull
        @Prose
        String question,

        @Schema(description = "When it was asked, with its offset.", examples = "2018-03-05T10:15:00Z") @NotNull
        OffsetDateTime requestedAt,

        @Schema(description = "The last day on which an answer is in time.", examples = "2018-03-06") @NotNull
        LocalDate dueOn,

        @Schema(description = "Why it is corrected, kept with the version.", examples = "The day was mistyped.") @Reason
        String reason)
        implements Reasoned {}
