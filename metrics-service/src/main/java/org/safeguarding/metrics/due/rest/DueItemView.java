package org.safeguarding.metrics.due.rest;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.due.DueItem;
import org.safeguarding.metrics.timeline.Subject;

@Schema(name = "DueItem", description = "Something that is to be done by a day.")
record DueItemView(
        @Schema(description = "Id of the clock that runs.", examples = "contact-decision")
        String clock,

        @Schema(description = "What is to be done.", examples = "Decide the type of response to a contact")
        String name,

        @Schema(description = "The child; absent if it is not about one.")
        UUID child,

        @Schema(description = "The inspection; absent if it is not about one.")
        UUID inspection,

        @Schema(description = "The allegation; absent if it is not about one.")
        UUID allegation,

        @Schema(description = "The kind of the record on which the clock runs.", examples = "contact")
        String recordKind,

        @Schema(description = "The record.") UUID record,

        @Schema(description = "The agency that recorded it.", examples = "police")
        String team,

        @Schema(description = "Day 0.") LocalDate startedOn,
        @Schema(description = "The last day in time.") LocalDate dueOn,

        @Schema(
                description =
                        "From today to the last day in time, in working days if the limit is in them; negative once it has"
                                + " passed, 0 on a day off that follows it.",
                examples = "-3")
        int daysLeft,

        @Schema(
                description = "Where it stands today.",
                enumeration = {"overdue", "due-today", "due"})
        String state) {

    static DueItemView from(DueItem item) {
        var subject = Subject.of(item.record().kind());
        return new DueItemView(
                item.clock().id(),
                item.clock().name(),
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
