package org.safeguarding.metrics.publication.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.publication.PublishedRecord;
import org.safeguarding.metrics.publication.RecordChange;
import org.safeguarding.metrics.publication.Restatement;
import org.safeguarding.metrics.timeline.Subject;
import org.safeguarding.metrics.value.Disclosure;

@Schema(name = "Restatement", description = "A publication compared with its figures now.")
record RestatementView(
        @Schema(description = "Who published it, when and why.")
        PublicationView publication,

        @Schema(description = "The generation that the current figures come from.")
        int generation,

        @Schema(description = "True if a definition or the limit of a clock has changed since.")
        boolean definitionsChanged,

        @Schema(description = "One for each published figure that the caller may ask for.")
        List<RestatedView> figures) {

    @Schema(name = "RestatedFigure", description = "A figure then and now.")
    record RestatedView(
            @Schema(description = "What the figure is about.")
            SubjectView of,

            @Schema(
                    description =
                            "The value published. Absent, as is the current value, if either is withheld from the caller.")
            AmountView published,

            @Schema(description = "The current value.") AmountView now,

            @Schema(
                    description = "The current value minus the published one; absent if either has no value.",
                    examples = "-3")
            BigDecimal difference,

            @Schema(description = "The version of the definition when published.")
            int definitionVersionThen,

            @Schema(description = "The version of the definition now.")
            Integer definitionVersionNow,

            @Schema(description = "c if the figures are withheld from the caller.")
            String symbol,

            @Schema(
                    description =
                            "The records that count differently. Only with a purpose, and only for figures of the whole"
                                    + " authority.")
            List<ChangeView> changes) {

        static RestatedView from(Restatement.Restated restated, Disclosure disclosure) {
            var published = restated.published();
            var now = restated.now();
            boolean withheld = disclosure != Disclosure.FULL && !restated.isShown(disclosure);
            return new RestatedView(
                    SubjectView.from(published),
                    withheld ? null : AmountView.from(published.amount(disclosure)),
                    withheld || now == null ? null : AmountView.from(now.amount(disclosure)),
                    restated.difference(disclosure),
                    published.definitionVersion(),
                    now == null ? null : now.definitionVersion(),
                    withheld ? "c" : null,
                    restated.changes() == null
                            ? null
                            : restated.changes().stream().map(ChangeView::from).toList());
        }
    }

    @Schema(name = "RecordChange", description = "A record that counts differently from when it was published.")
    record ChangeView(
            @Schema(
                    description = "The part of the figure that it belongs to.",
                    enumeration = {"numerator", "denominator"})
            String part,

            @Schema(
                    description = "ADDED: it counts now and did not count then. GONE: it no longer counts, or not in"
                            + " this period. MOVED: it counts as before, but on another day.")
            RecordChange.Change change,

            @Schema(description = "The kind of record.", examples = "contact")
            String kind,

            @Schema(description = "The record.") UUID record,

            @Schema(description = "The child; absent if the record is not about one.")
            UUID child,

            @Schema(description = "The inspection; absent if the record does not belong to one.")
            UUID inspection,

            @Schema(description = "How it counted in the publication; absent if it did not count.")
            CountedView then,

            @Schema(description = "How it counts now, even if in another period; absent if it does not count.")
            CountedView now) {

        static ChangeView from(RecordChange change) {
            var record = change.any();
            var subject = Subject.of(record.kind());
            return new ChangeView(
                    change.part().label(),
                    change.change(),
                    record.kind().slug(),
                    record.id(),
                    subject.keyIf(Subject.CHILD, record.key()),
                    subject.keyIf(Subject.INSPECTION, record.key()),
                    CountedView.from(change.then()),
                    CountedView.from(change.now()));
        }
    }

    @Schema(name = "CountedThenOrNow", description = "How a record counts.")
    record CountedView(
            @Schema(description = "Version of the record.") int version,

            @Schema(description = "The day it counts on or from.")
            LocalDate day,

            @Schema(description = "The day from which it no longer counts; absent if there is none.")
            LocalDate until) {

        static CountedView from(PublishedRecord record) {
            return record == null ? null : new CountedView(record.version(), record.day(), record.until());
        }
    }

    static RestatementView from(Restatement restatement, Disclosure disclosure) {
        return new RestatementView(
                PublicationView.from(restatement.publication()),
                restatement.generation(),
                restatement.definitionsChanged(),
                restatement.figures().stream()
                        .filter(restated -> restated.published().amount(disclosure) != null)
                        .map(restated -> RestatedView.from(restated, disclosure))
                        .toList());
    }
}
