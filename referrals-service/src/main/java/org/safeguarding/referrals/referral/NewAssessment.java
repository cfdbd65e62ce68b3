package org.safeguarding.referrals.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.AssessmentOutcome;
import org.safeguarding.referrals.episode.EpisodeAssessment;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Text;

/** The start of a child and family assessment, and its end if it is entered late. */
@Schema(description = "The start of a child and family assessment, with its end if it has ended when it is entered.")
public record NewAssessment(
        @Schema(
                description = "CIN census: AssessmentActualStartDate. Day 0 of its 45 working days.",
                examples = "2018-03-07")
        @NotNull
        LocalDate startedOn,

        @Schema(
                description = "CIN census: AssessmentInternalReviewDate, when a manager first reviews it.",
                examples = "2018-03-19")
        LocalDate internalReviewOn,

        @Schema(description = "The social worker who assesses.", examples = "s.okafor") @Text(max = 100)
        String worker,

        @Schema(description = "The worker's team.", examples = "duty-and-assessment-north") @Text(max = 100)
        String team,

        @Schema(description = "The day the child was first seen, if that is known already.", examples = "2018-03-12")
        LocalDate childSeenOn,

        @Schema(
                description = "CIN census: AssessmentAuthorisationDate, if it has ended when it is entered.",
                examples = "2018-05-11")
        LocalDate authorisedOn,

        @Schema(description = "What it found; with authorisedOn.", examples = "NOT_IN_NEED")
        AssessmentOutcome outcome,

        @Schema(description = "CIN census: AssessmentFactors; with authorisedOn.", examples = "[\"3B\", \"16A\"]")
        @Size(max = 50)
        List<@NotNull AssessmentFactor> factors,

        @Schema(description = "The analysis. It stays in this service.", examples = "Mother has left the home.") @Prose
        String analysis) {

    /** As the rules see it. */
    public EpisodeAssessment inEpisode(UUID id, UUID episode) {
        List<AssessmentFactor> given = factors == null ? List.of() : factors;
        return new EpisodeAssessment(id, episode, startedOn, childSeenOn, authorisedOn, outcome, given);
    }
}
