package org.safeguarding.referrals.earlyhelp.family;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.referrals.child.ChildIdentity;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.problem.Text;

/**
 * An early help assessment begins: of a family that has early help, or of a child, by a partner for itself. It may have ended when
 * it is entered.
 */
@Schema(
        description =
                "An early help assessment begins: of a family that has early help (episodeId), or by a partner for"
                        + " itself (child).")
public record NewEarlyHelpAssessment(
        @Schema(description = "The early help that it belongs to; instead of child.")
        UUID episodeId,

        @Schema(description = "The child, where there is no episode; found on the index, or put there.") @Valid
        ChildIdentity child,

        @Schema(description = "The day on which it began. It is due from this day.", examples = "2018-03-14") @NotNull
        LocalDate startedOn,

        @Schema(description = "Who makes it; LA_SERVICES is the council.", examples = "SCHOOLS") @NotNull
        OrganisationType organisationType,

        @Schema(description = "The organisation that makes it.", examples = "Clifton Primary School")
        @NotNull
        @Text(max = 200)
        String organisation,

        @Schema(description = "Who makes it.", examples = "M. Ruiz") @Text(max = 100)
        String assessor,

        @Schema(description = "How it was completed, if it is entered late.") @Valid
        EarlyHelpAssessmentCompletion completion,

        @Schema(description = "How it was given up, if it is entered late.") @Valid
        EarlyHelpAssessmentAbandonment abandonment) {

    /** The day on which it ended; null while it is open. 400 if it is said to have ended twice. */
    LocalDate endedOn() {
        if (completion != null && abandonment != null) {
            throw Refusal.invalid("", "one-of", "An assessment is completed or given up: give one of the two.");
        }
        if (completion != null) {
            return completion.completedOn();
        }
        return abandonment == null ? null : abandonment.abandonedOn();
    }

    AssessingOrganisation madeBy() {
        return new AssessingOrganisation(organisationType, organisation, assessor);
    }
}
