package org.safeguarding.metrics.explanation.rest;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.explanation.CountedRecord;

@Schema(name = "CountedRecord", description = "A record that counts, and what it adds to the number of the period.")
record CountedRecordView(
        @Schema(description = "The record.") RecordView record,

        @Schema(description = "The day it counts on, or from the end of which on it counts.")
        LocalDate from,

        @Schema(
                description =
                        "The first day at whose end it does not count any more; absent if it has no end, or counts on one day.")
        LocalDate until,

        @Schema(description = "The steps that are summed for the period.")
        List<MarkView> marks,

        @Schema(description = "Their sum.", examples = "1") long count,

        @Schema(
                description = "In words.",
                examples = "referral 2017-06-02 counts as a re-referral: earlier referral 2016-09-14, 261 days before")
        String because) {

    @Schema(name = "Mark", description = "A step of the count on a day.")
    record MarkView(
            @Schema(description = "The day.") LocalDate day,

            @Schema(description = "1 if it counts from then on, or on that day; -1 if no more.", examples = "1")
            long n) {}

    static CountedRecordView from(CountedRecord counted) {
        return new CountedRecordView(
                RecordView.from(counted.record()),
                counted.from(),
                counted.until(),
                counted.marks().entrySet().stream()
                        .map(mark -> new MarkView(mark.getKey(), mark.getValue()))
                        .toList(),
                counted.count(),
                counted.because());
    }
}
