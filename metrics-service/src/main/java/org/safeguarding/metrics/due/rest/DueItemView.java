package org.safeguarding.metrics.due.rest;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.due.DueItem;
import org.safeguarding.metrics.timeline.Subject;

@Schema(name = "DueItem", description = "Something to be done by a certain day.")
record DueItemView(
        @Schema(description = "Id of the clock that runs.", examples = "contact-decision")
        String clock,

        @Schema(description = "What is to be done.", examples = "Decide the type of response to a contact")
        String name,

        @Schema(description = "The child; absent if the item is not about one.")
        UUID child,

        @Schema(description = "The inspection; absent if the item is not about one.")
        UUID inspection,

        @Schema(description = "The allegation; absent if the item is not about one.")
        UUID allegation,

        @Schema(description = "The kind of record that the clock runs on.", examples = "contact")
        String recordKind,

        @Schema(description = "The record.") UUID record,

        @Schema(description = "The agency that recorded it.", examples = "police")
        String team,

        @Schema(description = "Day 0.") LocalDate startedOn,

        @Schema(description = "The last day that is in time.")
        LocalDate dueOn,

        @Schema(
                description = "Days from today to the last day that is in time; working days if the limit is in working"
                        + " days. Negative once that day has passed, even if only by a day off.",
                examples = "-3")
        int daysLeft,

        @Schema(
                description = "Where the item stands today.",
                enumeration = {"overdue", "due-today", "due"})
        String state) {

    static DueItemView from(DueItem item) {
        var subject = Subject.of(item.record().kind());
        return new DueItemView(
                item.clock().id(),
                item.clock().task(),
                subject.keyIf(Subject.CHILD, item.key()),
                subject.keyIf(Subject.INSPECTION, item.key()),
                subject.keyIf(Subject.ALLEGATION, item.key()),
                item.record().kind().slug(),
                item.record().id(),
                item.record().agency(),
                item.startedOn(),
                item.due(),
                item.daysLeft(),
                item.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
