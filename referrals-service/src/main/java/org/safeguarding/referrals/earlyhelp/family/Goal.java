package org.safeguarding.referrals.earlyhelp.family;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** What the family and those who help it want to reach. */
@Schema(name = "EarlyHelpGoal", description = "What the family and those who help it want to reach.")
public record Goal(
        @Schema(description = "What is to be reached.", examples = "In school by nine, four days of five.")
        @NotNull
        @Size(min = 1, max = 500)
        @PlainText
        String goal,

        @Schema(description = "Who does what towards it.", examples = "School: breakfast club. Mother: bus pass.")
        @Size(min = 1, max = 500)
        @PlainText
        String actions,

        @Schema(description = "By when.", examples = "2018-05-25")
        LocalDate targetOn,

        @Schema(description = "How far it has come.", examples = "NOT_STARTED") @NotNull
        Progress progress) {}
