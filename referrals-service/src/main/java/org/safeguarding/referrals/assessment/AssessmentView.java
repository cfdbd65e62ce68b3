package org.safeguarding.referrals.assessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.AssessmentOutcome;
import org.safeguarding.records.NotInCsv;
import org.safeguarding.records.RecordView;
import org.safeguarding.referrals.episode.TimeLeft;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Warning;

/** What readers see of an assessment. */
@Schema(name = "Assessment", description = "A child and family assessment, which answers a referral.")
public record AssessmentView(
        @JsonUnwrapped RecordView header,

        @Schema(description = "The child who is assessed.", examples = "01966c1e-5a10-7d21-8c44-3b2a1f0e9d8c")
        UUID childId,

        @Schema(description = "The referral that it answers.", examples = "01966c1e-7c1a-7b3e-9d52-0f6a4c1d2e3f")
        UUID referralId,

        @Schema(description = "Where it stands.", examples = "OPEN")
        AssessmentStatus status,

        @Schema(description = "CIN census: AssessmentActualStartDate.", examples = "2018-03-07")
        LocalDate startedOn,

        @Schema(
                description = "The last day, in London, on which an authorisation is in time: 45 working days."
                        + " What is done on a day off counts as done on the next working day.",
                examples = "2018-05-14")
        LocalDate dueOn,

        @Schema(description = "What is left of the 45 working days; absent when authorised.") @NotInCsv
        TimeLeft timeLeft,

        @Schema(description = "The day the child was first seen in it.", examples = "2018-03-12")
        LocalDate childSeenOn,

        @Schema(
                description = "CIN census: AssessmentInternalReviewDate, when a manager reviews it next.",
                examples = "2018-03-19")
        LocalDate internalReviewOn,

        @Schema(description = "The internal reviews that were held.")
        List<HeldReview> reviews,

        @Schema(description = "CIN census: AssessmentAuthorisationDate; absent while open.", examples = "2018-05-11")
        LocalDate authorisedOn,

        @Schema(description = "What it found; absent while open.", examples = "NOT_IN_NEED")
        AssessmentOutcome outcome,

        @Schema(description = "CIN census: AssessmentFactors; empty while open.", examples = "[\"3B\", \"16A\"]")
        List<AssessmentFactor> factors,

        @Schema(description = "The analysis.", examples = "Mother has left the home.") @Prose
        String analysis,

        @Schema(description = "The social worker who assesses.", examples = "s.okafor")
        String worker,

        @Schema(description = "The worker's team.", examples = "duty-and-assessment-north")
        String team,

        @Schema(description = "What the CIN census would query, in the answer about one assessment; absent in lists.")
        List<Warning> warnings) {}
