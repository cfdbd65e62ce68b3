package org.safeguarding.referrals.allegation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.AllegationOutcome;
import org.safeguarding.web.problem.PlainText;

/** What was found of an allegation. */
@Schema(description = "What was found of an allegation.")
public record NewConclusion(
        @Schema(description = "The day on which it was concluded.", examples = "2018-05-11") @NotNull
        LocalDate concludedOn,

        @Schema(
                description = "What was found, as defined in Keeping children safe in education, part four.",
                examples = "UNFOUNDED")
        @NotNull
        AllegationOutcome outcome,

        @Schema(
                description = "What follows, such as a referral to the DBS. Only the designated officer sees it.",
                examples = "No further action; training on restraint.")
        @Size(min = 1, max = 4000)
        @PlainText
        String followUp) {}
