package org.safeguarding.referrals.earlyhelp.family;

import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.safeguarding.records.ListColumn;
import org.safeguarding.web.problem.Text;

/** What the family and those who help it want to reach. */
@Schema(name = "EarlyHelpGoal", description = "What the family and those who help it want to reach.")
public record Goal(
        @Schema(description = "What is to be reached.", examples = "In school by nine, four days of five.")
        @NotNull
        @Text(max = 500)
        String goal,

        @Schema(description = "Who does what towards it.", examples = "School: breakfast club. Mother: bus pass.")
        @Text(max = 500)
        String actions,

        @Schema(description = "By when.", examples = "2018-05-25")
        LocalDate targetOn,

        @Schema(description = "How far it has come.", examples = "NOT_STARTED") @NotNull
        Progress progress) {

    @Converter
    @Immutable
    static class Column extends ListColumn<Goal> {

        Column() {
            super(Goal.class);
        }
    }
}
