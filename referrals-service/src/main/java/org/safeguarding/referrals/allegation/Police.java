package org.safeguarding.referrals.allegation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.Text;

/** What the police do about an allegation, as last heard. */
@Embeddable
@Schema(name = "PoliceUpdate", description = "What the police do about an allegation from a day on.")
public record Police(
        @Schema(description = "What they do.", examples = "INVESTIGATING") @NotNull @Enumerated(EnumType.STRING)
        Involvement involvement,

        @Schema(description = "From which day on.", examples = "2018-03-08") @NotNull
        LocalDate since,

        @Schema(description = "Their reference.", examples = "14/3308/18") @Text(max = 100)
        String reference) {

    /** What the police do about an allegation. */
    @Schema(name = "PoliceInvolvement")
    public enum Involvement {
        /** Nothing: they were not asked. */
        NONE,
        /** They were asked, and leave it to the employer. */
        CONSULTED,
        /** They investigate. */
        INVESTIGATING,
        /** They investigated, and take no further action. */
        NO_FURTHER_ACTION,
        /** The person is charged. */
        CHARGED
    }
}
