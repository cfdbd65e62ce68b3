package org.safeguarding.referrals.allegation.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.AllegationNature;
import org.safeguarding.contract.code.AllegationOutcome;
import org.safeguarding.contract.code.AllegationThreshold;
import org.safeguarding.contract.code.WorkforceSector;
import org.safeguarding.referrals.allegation.Allegation;
import org.safeguarding.referrals.allegation.AllegationStatus;
import org.safeguarding.referrals.allegation.Conclusion;
import org.safeguarding.referrals.allegation.Meeting;
import org.safeguarding.referrals.allegation.Police;
import org.safeguarding.referrals.allegation.PoliceInvolvement;
import org.safeguarding.referrals.allegation.Threshold;

@Schema(name = "Allegation", description = "An allegation against a person who works with children.")
record AllegationView(
        @Schema(description = "Id of the allegation.") UUID id,

        @Schema(description = "Version of the record, as in its ETag.", examples = "1")
        int version,

        @Schema(description = "Where the handling stands.", examples = "UNDER_INVESTIGATION")
        AllegationStatus status,

        @Schema(description = "The day on which the enquiry was received.", examples = "2018-03-05")
        LocalDate receivedOn,

        @Schema(
                description = "The last day on which a threshold decision is in time: one working day.",
                examples = "2018-03-06")
        LocalDate thresholdDueOn,

        @Schema(
                description =
                        "A month after receipt, by when 80 % of allegations should be concluded (Working Together).",
                examples = "2018-04-05")
        LocalDate oneMonthOn,

        @Schema(
                description = "Three months after receipt, by when 90 % should be concluded (Working Together).",
                examples = "2018-06-05")
        LocalDate threeMonthsOn,

        @Schema(description = "Days from receipt until it was closed, or until today.", examples = "12")
        long daysOpen,

        @Schema(description = "The agency that enquired.", examples = "school")
        String referrerAgency,

        @Schema(description = "Where the person works with children.", examples = "EDUCATION")
        WorkforceSector sector,

        @Schema(description = "What kind of harm is alleged.", examples = "PHYSICAL")
        AllegationNature nature,

        @Schema(description = "The person, if known.", examples = "R. Ashdown")
        String person,

        @Schema(description = "The employer, if known.", examples = "Brook School")
        String employer,

        @Schema(description = "What is alleged, in words.", examples = "Took a pupil by the arm and left a mark.")
        String summary,

        @Schema(description = "Who has it; absent while nobody has taken it on.", examples = "A. Whitfield")
        String owner,

        @Schema(description = "The day of the threshold decision; absent while undecided.", examples = "2018-03-06")
        LocalDate thresholdDecidedOn,

        @Schema(description = "Whether the threshold is met; absent while undecided.", examples = "FULL_PROCESS")
        AllegationThreshold threshold,

        @Schema(description = "Why it was decided so.", examples = "May have harmed a child.")
        String thresholdRationale,

        @Schema(description = "The meetings that were held, in their order.")
        List<Meeting> meetings,

        @Schema(description = "What the police do; absent while nothing was said of them.", examples = "INVESTIGATING")
        PoliceInvolvement policeInvolvement,

        @Schema(description = "Since when they do.", examples = "2018-03-08")
        LocalDate policeSince,

        @Schema(description = "Their reference.", examples = "14/3308/18")
        String policeReference,

        @Schema(description = "The day on which it was concluded.", examples = "2018-05-11")
        LocalDate concludedOn,

        @Schema(description = "What was found; absent while under investigation.", examples = "UNFOUNDED")
        AllegationOutcome outcome,

        @Schema(description = "What follows.", examples = "Training on restraint.")
        String followUp,

        @Schema(description = "True if it should never have been recorded.")
        boolean voided,

        @Schema(description = "When it was recorded.", examples = "2018-03-05T09:31:00Z")
        Instant recordedAt) {

    /**
     * @param today what is still open has been so until then
     */
    static AllegationView from(Allegation allegation, LocalDate today) {
        Threshold threshold = allegation.threshold();
        Police police = allegation.police();
        Conclusion conclusion = allegation.conclusion();
        return new AllegationView(
                allegation.id(),
                allegation.version(),
                allegation.status(),
                allegation.receivedOn(),
                allegation.thresholdDueOn(),
                allegation.oneMonthOn(),
                allegation.threeMonthsOn(),
                ChronoUnit.DAYS.between(allegation.receivedOn(), allegation.openUntil(today)),
                allegation.referrerAgency(),
                allegation.sector(),
                allegation.nature(),
                allegation.person(),
                allegation.employer(),
                allegation.summary(),
                allegation.owner(),
                threshold == null ? null : threshold.decidedOn(),
                threshold == null ? null : threshold.decision(),
                threshold == null ? null : threshold.rationale(),
                allegation.meetings(),
                police == null ? null : police.involvement(),
                police == null ? null : police.since(),
                police == null ? null : police.reference(),
                conclusion == null ? null : conclusion.concludedOn(),
                conclusion == null ? null : conclusion.outcome(),
                conclusion == null ? null : conclusion.followUp(),
                allegation.isVoided(),
                allegation.recordedAt());
    }
}
