package org.safeguarding.referrals.allegation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.AllegationThreshold;
import org.safeguarding.records.RecordView;
import org.safeguarding.web.problem.Prose;

/** What the designated officer sees of an allegation. */
@Schema(name = "Allegation", description = "An allegation against a person who works with children.")
public record AllegationView(
        @JsonUnwrapped RecordView header,

        @Schema(description = "Where the handling stands.", examples = "UNDER_INVESTIGATION")
        AllegationStatus status,

        @JsonUnwrapped Enquiry enquiry,

        @Schema(
                description = "The last day on which a threshold decision is in time: one working day."
                        + " What is done on a day off counts as done on the next working day.",
                examples = "2018-03-06")
        LocalDate thresholdDueOn,

        @Schema(
                description =
                        "A month after receipt, by when 80 % of allegations should be concluded (Working Together 2010, annex 5).",
                examples = "2018-04-05")
        LocalDate oneMonthOn,

        @Schema(
                description =
                        "Three months after receipt, by when 90 % should be concluded (Working Together 2010, annex 5).",
                examples = "2018-06-05")
        LocalDate threeMonthsOn,

        @Schema(description = "Days from receipt until it was closed, or until today.", examples = "12")
        long daysOpen,

        @Schema(description = "Who has it; absent while nobody has taken it on.", examples = "A. Whitfield")
        String owner,

        @Schema(description = "The day of the threshold decision; absent while undecided.", examples = "2018-03-06")
        LocalDate thresholdDecidedOn,

        @Schema(description = "Whether the threshold is met; absent while undecided.", examples = "FULL_PROCESS")
        AllegationThreshold threshold,

        @Schema(description = "Why it was decided so.", examples = "May have harmed a child.") @Prose
        String thresholdRationale,

        @Schema(description = "The meetings that were held, in their order.")
        List<Meeting> meetings,

        @Schema(description = "What the police do; absent while nothing was said of them.", examples = "INVESTIGATING")
        Police.Involvement policeInvolvement,

        @Schema(description = "Since when they do.", examples = "2018-03-08")
        LocalDate policeSince,

        @Schema(description = "Their reference.", examples = "14/3308/18")
        String policeReference,

        @JsonUnwrapped Conclusion conclusion) {}
