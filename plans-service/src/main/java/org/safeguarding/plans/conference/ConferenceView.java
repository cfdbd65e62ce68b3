package org.safeguarding.plans.conference;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.Advocacy;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.code.ConferenceOutcome;
import org.safeguarding.contract.code.ConferenceStatus;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.contract.code.Participation;
import org.safeguarding.records.RecordView;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Warning;

/** What readers see of a conference. */
@Schema(name = "Conference", description = "A child protection conference about one child.")
public record ConferenceView(
        @JsonUnwrapped RecordView header,

        @Schema(description = "The child that it is about.") UUID childId,

        @Schema(description = "What it is for.", examples = "INITIAL")
        ConferenceType type,

        @Schema(description = "How far it has come.", examples = "HELD")
        ConferenceStatus status,

        @Schema(description = "The section 47 enquiry that led to it; absent if that is not recorded.")
        UUID enquiryId,

        @Schema(description = "The plan that it made or reviewed; absent until then, and for one that made none.")
        UUID planId,

        @Schema(description = "The day for which it is planned, or was when it was held.", examples = "2018-03-26")
        LocalDate scheduledFor,

        @Schema(
                description =
                        "The last day on which an initial conference is in time: 15 working days after its enquiry"
                                + " started, or the authority's own limit. Absent if no enquiry is named. A review is due as its"
                                + " plan says.",
                examples = "2018-03-26")
        LocalDate dueOn,

        @Schema(description = "Who chairs it.", examples = "p.chair")
        String chair,

        @Schema(description = "The days for which it was planned before, in their order.")
        List<Postponed> postponements,

        @Schema(description = "The day of the first sitting of one that was adjourned.", examples = "2018-03-20")
        LocalDate firstSatOn,

        @Schema(description = "Why it is not held; absent unless it was cancelled.", examples = "NOT_NEEDED")
        CancellationReason cancellationReason,

        @Schema(description = "The agencies that were invited, attended or reported, by their names.")
        List<Attendance> agencies,

        @Schema(description = "The day on which it ended; absent until then.", examples = "2018-03-26")
        LocalDate heldOn,

        @Schema(description = "Whether social care and at least two other agencies attended; absent until it is held.")
        Boolean quorate,

        @Schema(description = "Why the chair held it without a quorum.") @Prose
        String inquorateReason,

        @Schema(description = "What it decided; absent until it is held.", examples = "PLAN")
        ConferenceOutcome outcome,

        @Schema(description = "CIN census code of the category of abuse that it decided.", examples = "NEG")
        CategoryOfAbuse category,

        @Schema(description = "How many plans the child had before the one that it made.", examples = "0")
        Integer numberOfPreviousPlans,

        @Schema(description = "True if the chair decided against the majority.")
        boolean vetoed,

        @Schema(description = "The agencies that dissented in writing.", examples = "[\"police\"]")
        List<String> dissenting,

        @Schema(description = "True if the veto or a dissent went to the practice review group.")
        boolean practiceReview,

        @Schema(description = "How the child took part, SSDA903 code; absent while not known.", examples = "PN1")
        Participation participation,

        @Schema(description = "What the advocacy service did; absent while not known.", examples = "REPRESENTED")
        Advocacy advocacy,

        @Schema(
                description =
                        "The exact age of the child on the day, in years, months and days (ISO 8601), in the answer"
                                + " about one conference. Absent if the day of birth is not known or not yet come, and in lists.",
                examples = "P8Y10M12D")
        String age,

        @Schema(description = "What the DfE would query, in the answer about one conference; absent in lists.")
        List<Warning> warnings) {}
