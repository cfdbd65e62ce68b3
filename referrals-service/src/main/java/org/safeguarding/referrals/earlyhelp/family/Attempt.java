package org.safeguarding.referrals.earlyhelp.family;

import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.safeguarding.records.ListColumn;
import org.safeguarding.web.problem.Text;

/** An attempt to engage the family that failed. */
@Schema(name = "EngagementAttempt", description = "An attempt to engage the family that failed.")
public record Attempt(
        @Schema(description = "The day of the attempt.", examples = "2018-03-09") @NotNull
        LocalDate attemptedOn,

        @Schema(description = "How it was tried, and what happened.", examples = "Called twice; nobody answered.")
        @NotNull
        @Text(max = 1000)
        String note) {

    @Converter
    @Immutable
    static class Column extends ListColumn<Attempt> {

        Column() {
            super(Attempt.class);
        }
    }
}
