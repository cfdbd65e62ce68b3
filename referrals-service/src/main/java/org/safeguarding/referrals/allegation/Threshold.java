package org.safeguarding.referrals.allegation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.AllegationThreshold;
import org.safeguarding.web.problem.Prose;

/** Whether the harm threshold is met, when that was decided and why. */
@Embeddable
@Schema(
        name = "NewThreshold",
        description = "Whether the harm threshold is met: if it is, allegations management follows.")
public record Threshold(
        @Schema(description = "The day of the decision.", examples = "2018-03-06")
        @NotNull
        @Column(name = "threshold_decided_on")
        LocalDate decidedOn,

        @Schema(description = "What was decided. Only FULL_PROCESS is investigated.", examples = "FULL_PROCESS")
        @NotNull
        @Enumerated(EnumType.STRING)
        AllegationThreshold threshold,

        @Schema(
                description = "Why it was decided so. Only the designated officer sees it.",
                examples = "May have harmed a child.")
        @NotNull
        @Prose
        @Column(name = "threshold_rationale")
        String rationale) {

    boolean met() {
        return threshold == AllegationThreshold.FULL_PROCESS;
    }
}
