package org.safeguarding.metrics.explanation.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.explanation.Listed;
import org.safeguarding.metrics.timeline.Subject;

@Schema(name = "ListBehindNumber", description = "A page of the list behind a figure.")
record ListingView(
        @Schema(description = "Id of the indicator.", examples = "re-referral-rate")
        String indicator,

        @Schema(
                description = "The part of the indicator that is listed.",
                enumeration = {"numerator", "denominator", "outside"})
        String part,

        @Schema(description = "First day.") LocalDate from,
        @Schema(description = "Last day.") LocalDate to,

        @Schema(description = "The version of the definition used.", examples = "1")
        int definitionVersion,

        @Schema(description = "The generation of timelines that was read.", examples = "1")
        int generation,

        @Schema(description = "The id of this list in the audit.")
        UUID auditRecord,

        @Schema(description = "In the order of their ids. A page with fewer items than the limit need not be the last.")
        List<ListedView> items,

        @Schema(description = "Pass it as the parameter page to get the next page; absent on the last page.")
        UUID next) {

    @Schema(name = "Listed", description = "A child, inspection or allegation that counts.")
    record ListedView(
            @Schema(description = "Absent if the indicator is not about children.")
            UUID child,

            @Schema(description = "Absent if the indicator is not about inspections.")
            UUID inspection,

            @Schema(description = "Absent if the indicator is not about allegations.")
            UUID allegation,

            @Schema(
                    description = "What it adds to the count. The counts of all pages add up to the figure.",
                    examples = "1")
            long count,

            @Schema(description = "The records that make it count.")
            List<CountedRecordView> records) {

        static ListedView from(Listed listed, Subject subject) {
            return new ListedView(
                    subject.keyIf(Subject.CHILD, listed.key()),
                    subject.keyIf(Subject.INSPECTION, listed.key()),
                    subject.keyIf(Subject.ALLEGATION, listed.key()),
                    listed.count(),
                    listed.records().stream().map(CountedRecordView::from).toList());
        }
    }
}
