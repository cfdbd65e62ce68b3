package org.safeguarding.referrals.earlyhelp.family;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Reason;
import org.safeguarding.web.problem.Text;

/** What an early help assessment should have said, all of it. */
@Schema(
        description =
                "What the assessment should have said, all of it. Repeat each step that was taken; a correction adds"
                        + " none.")
public record EarlyHelpAssessmentCorrection(
        @Schema(description = "The day on which it began.", examples = "2018-03-14") @NotNull
        LocalDate startedOn,

        @Schema(description = "Who made it; LA_SERVICES is the council.", examples = "SCHOOLS") @NotNull
        OrganisationType organisationType,

        @Schema(description = "The organisation that made it.", examples = "Clifton Primary School")
        @NotNull
        @Text(max = 200)
        String organisation,

        @Schema(description = "Who made it.", examples = "M. Ruiz") @Text(max = 100)
        String assessor,

        @Schema(description = "The day on which it was completed, if it was.", examples = "2018-04-20")
        LocalDate completedOn,

        @Schema(description = "What the family needs; only if it was completed.", examples = "Debt advice.") @Prose
        String needs,

        @Schema(description = "The day on which it was given up, if it was.", examples = "2018-04-03")
        LocalDate abandonedOn,

        @Schema(description = "Why it is corrected.", examples = "Completed on Friday, not on Monday.") @Reason
        String reason)
        implements Reasoned {

    AssessingOrganisation madeBy() {
        return new AssessingOrganisation(organisationType, organisation, assessor);
    }
}
