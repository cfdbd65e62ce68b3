package org.safeguarding.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.records.RecordId;
import org.safeguarding.referrals.episode.EpisodeAssessment;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Refusal;

/** What happened to a referral that is entered late, when it has ended: it is opened, decided, assessed and closed in one request. */
@Schema(
        description =
                "What happened to a referral that is entered late, when it has ended. It may stand before other referrals"
                        + " of the child, if it was not open together with one of them.")
public record PastReferral(
        @Schema(
                description = "When the type of response was decided, with its offset.",
                examples = "2018-03-06T11:00:00Z")
        @NotNull
        OffsetDateTime decidedAt,

        @Schema(
                description = "CIN census: ReferralNFA. True closed the referral on the day of the decision.",
                examples = "false")
        @NotNull(message = "Say whether nothing was done (CIN census rule 8568).")
        Boolean noFurtherAction,

        @Schema(
                description = "The reason for the decision. It stays in this service.",
                examples = "Threshold of need is met.")
        @NotNull
        @Prose
        String rationale,

        @Schema(
                description = "CIN census: CINclosureDate; not needed after no further action.",
                examples = "2018-05-14")
        LocalDate closedOn,

        @Schema(
                description =
                        "CIN census: ReasonForClosure, RC1 to RC9; not after no further action. RC8 and RC9 need an"
                                + " assessment.",
                examples = "RC8")
        ReasonForClosure reasonForClosure,

        @Schema(
                description = "Why it was closed. It stays in this service.",
                examples = "The assessment found that the child is not in need.")
        @Prose
        String closureRationale,

        @Schema(description = "The assessments that were made in it, each with its end.") @Size(max = 20)
        List<@NotNull @Valid NewAssessment> assessments) {

    /** Where it stands in a request that opens a referral. */
    static final String POINTER = "/referral";

    public PastReferral {
        assessments = assessments == null ? List.of() : assessments;
    }

    /** The day on which it ended, which may be left out after no further action; 400 if it is left out otherwise. */
    LocalDate closedOn(LocalDate decidedOn) {
        if (closedOn == null && !noFurtherAction) {
            throw Refusal.invalid("/closedOn", "required", "Say when it ended, or decide it in a step of its own.");
        }
        return closedOn == null ? decidedOn : closedOn;
    }

    /** Its assessments as the rules see them. */
    List<EpisodeAssessment> inEpisode(UUID episode) {
        return assessments.stream()
                .map(assessment -> assessment.inEpisode(RecordId.next(), episode))
                .toList();
    }
}
