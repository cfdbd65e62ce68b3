package org.safeguarding.metrics.explanation.rest;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.explanation.CountedRecord;

@Schema(name = "CountedRecord", description = "A record that counts, and what it adds to the figure for the period.")
record CountedRecordView(
        @Schema(description = "The record.") RecordView record,

        @Schema(description = "The day it counts on, or the first day at whose end it counts.")
        LocalDate from,

        @Schema(
                description = "The first day at whose end it no longer counts; absent if it has no end or counts on one"
                        + " day only.")
        LocalDate until,

        @Schema(description = "The marks that add up to the count for the period.")
        List<MarkView> marks,

        @Schema(description = "The sum of the marks.", examples = "1")
        long count,

        @Schema(
                description = "Why it counts, in words.",
                examples = "referral 2017-06-02 counts as a re-referral: earlier referral 2016-09-14, 261 days before")
        String because) {

    @Schema(name = "Mark", description = "A change to the count on one day.")
    record MarkView(
            @Schema(description = "The day.") LocalDate day,

            @Schema(
                    description = "1 if the record counts from that day, or on that day; -1 if it stops counting.",
                    examples = "1")
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
