package org.safeguarding.referrals.allegation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.AllegationOutcome;
import org.safeguarding.web.problem.Prose;

/** What was found of an allegation, and when. */
@Embeddable
@Schema(name = "NewConclusion", description = "What was found of an allegation.")
public record Conclusion(
        @Schema(description = "The day on which it was concluded.", examples = "2018-05-11") @NotNull
        LocalDate concludedOn,

        @Schema(
                description = "What was found, as defined in Keeping children safe in education, part four.",
                examples = "UNFOUNDED")
        @NotNull
        @Enumerated(EnumType.STRING)
        AllegationOutcome outcome,

        @Schema(
                description = "What follows, such as a referral to the DBS. Only the designated officer sees it.",
                examples = "No further action; training on restraint.")
        @Prose
        String followUp) {}
