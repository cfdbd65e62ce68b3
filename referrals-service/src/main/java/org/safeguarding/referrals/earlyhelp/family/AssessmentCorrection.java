package org.safeguarding.referrals.earlyhelp.family;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.web.problem.PlainText;

/** What an early help assessment should have said, all of it. */
@Schema(
        name = "EarlyHelpAssessmentCorrection",
        description = "What the assessment should have said, all of it. Each step that was taken is said again, none is"
                + " added.")
public record AssessmentCorrection(
        @Schema(description = "The day on which it began.", examples = "2018-03-14") @NotNull
        LocalDate startedOn,

        @Schema(
                description = "The kind of organisation that made it; LA_SERVICES for the council.",
                examples = "SCHOOLS")
        @NotNull
        OrganisationType organisationType,

        @Schema(description = "The organisation that made it.", examples = "Clifton Primary School")
        @NotNull
        @Size(min = 1, max = 200)
        @PlainText
        String organisation,

        @Schema(description = "Who made it.", examples = "M. Ruiz") @Size(min = 1, max = 100) @PlainText
        String assessor,

        @Schema(description = "The day on which it was completed; exactly where it was.", examples = "2018-04-20")
        LocalDate completedOn,

        @Schema(description = "What the family needs; only where it was completed.", examples = "Debt advice.")
        @Size(min = 1, max = 4000)
        @PlainText
        String needs,

        @Schema(description = "The day on which it was given up; exactly where it was.", examples = "2018-04-03")
        LocalDate abandonedOn,

        @Schema(description = "Why it is corrected.", examples = "Completed on Friday, not on Monday.")
        @NotNull
        @Size(min = 1, max = 1000)
        @PlainText
        String reason) {}
