package org.safeguarding.referrals.earlyhelp.family;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.RecordView;
import org.safeguarding.web.problem.Prose;

/** What readers see of an early help assessment. */
@Schema(name = "EarlyHelpAssessment", description = "An early help assessment, by the council or by a partner.")
public record EarlyHelpAssessmentView(
        @JsonUnwrapped RecordView header,

        @Schema(description = "Where it stands.", examples = "STARTED")
        EarlyHelpAssessmentStatus status,

        @Schema(description = "The child that is assessed; of a family, the index child.")
        UUID childId,

        @Schema(description = "The early help that it belongs to; absent if a partner made it by itself.")
        UUID episodeId,

        @Schema(description = "The day on which it began.", examples = "2018-03-14")
        LocalDate startedOn,

        @Schema(
                description =
                        "The last day on which a completion is in time: 45 working days unless the authority set another limit."
                                + " What is done on a day off counts as done on the next working day.",
                examples = "2018-05-21")
        LocalDate dueOn,

        @JsonUnwrapped AssessingOrganisation madeBy,

        @JsonUnwrapped EarlyHelpAssessmentCompletion completion,

        @Schema(description = "The day on which it was given up.", examples = "2018-04-03")
        LocalDate abandonedOn,

        @Schema(description = "Why it was given up.", examples = "The family moved to Hull.") @Prose
        String abandonmentReason,

        @Schema(description = "The agency that recorded it.", examples = "school")
        String agency) {}
