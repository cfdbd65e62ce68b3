package org.safeguarding.metrics.explanation.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.explanation.NotCounted;
import org.safeguarding.metrics.explanation.PartExplained;
import org.safeguarding.metrics.rest.FreshnessView;

@Schema(name = "Explanation", description = "Why a child, an inspection or an allegation counts as it does.")
record ExplanationView(
        @Schema(description = "Id of the indicator.", examples = "re-referral-rate")
        String indicator,

        @Schema(description = "The child, the inspection or the allegation.")
        UUID key,

        @Schema(description = "First day.") LocalDate from,
        @Schema(description = "Last day.") LocalDate to,

        @Schema(description = "The version of the definition used.", examples = "1")
        int definitionVersion,

        @Schema(description = "The generation of timelines that was read.", examples = "1")
        int generation,

        @Schema(description = "The numerator and, if it counts records, the denominator.")
        List<PartView> parts,

        @Schema(description = "How fresh the answer is.") FreshnessView freshness) {

    @Schema(name = "ExplainedPart", description = "What counts in the numerator or the denominator.")
    record PartView(
            @Schema(
                    description = "numerator or denominator.",
                    enumeration = {"numerator", "denominator"})
            String part,

            @Schema(description = "What is counted.") String says,

            @Schema(description = "The measure whose cells hold the count.", examples = "re-referrals")
            String measure,

            @Schema(description = "The version of the measure.", examples = "1")
            int measureVersion,

            @Schema(description = "What the records add to the count for the period.", examples = "1")
            long count,

            @Schema(description = "The records that count.") List<CountedRecordView> counted,

            @Schema(description = "The records of the same kind that do not count.")
            List<NotCountedView> notCounted) {

        static PartView from(PartExplained part) {
            return new PartView(
                    part.part().label(),
                    part.says(),
                    part.measure().id(),
                    part.measure().version(),
                    part.count(),
                    part.counted().stream().map(CountedRecordView::from).toList(),
                    part.notCounted().stream().map(NotCountedView::from).toList());
        }
    }

    @Schema(name = "NotCountedRecord", description = "A record that does not count.")
    record NotCountedView(
            @Schema(description = "The record.") RecordView record,

            @Schema(description = "Why it does not count, in words.")
            String because) {

        static NotCountedView from(NotCounted not) {
            return new NotCountedView(RecordView.from(not.record()), not.because());
        }
    }
}
