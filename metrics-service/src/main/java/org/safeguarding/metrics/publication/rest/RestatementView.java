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

@Schema(name = "Restatement", description = "A publication beside what its figures are now.")
record RestatementView(
        @Schema(description = "Who published it, when and why.")
        PublicationView publication,

        @Schema(description = "The generation that the figures of now are taken from.")
        int generation,

        @Schema(description = "True if what is counted, or the limit of a clock, is another than then.")
        boolean definitionsChanged,

        @Schema(description = "One for each published figure that the caller may ask for.")
        List<RestatedView> figures) {

    @Schema(name = "RestatedFigure", description = "A figure then and now.")
    record RestatedView(
            @Schema(description = "What it is of.") SubjectView of,

            @Schema(description = "What it was. Absent, as now is, if one of both is withheld from the caller.")
            AmountView published,

            @Schema(description = "What it is.") AmountView now,

            @Schema(description = "The value now less the published one; absent if one has none.", examples = "-3")
            BigDecimal difference,

            @Schema(description = "The version of the definition then.")
            int definitionVersionThen,

            @Schema(description = "The version of the definition now.")
            Integer definitionVersionNow,

            @Schema(description = "c if the figures are withheld from the caller.")
            String symbol,

            @Schema(description = "The records that count otherwise; only with a purpose, and of the whole authority.")
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

    @Schema(name = "RecordChange", description = "A record that counts otherwise than when it was published.")
    record ChangeView(
            @Schema(
                    description = "Of which part of the figure.",
                    enumeration = {"numerator", "denominator"})
            String part,

            @Schema(
                    description =
                            "ADDED: it counts, and did not. GONE: it does not count any more, or not in this period. MOVED: it"
                                    + " counts as before, but on another day.")
            RecordChange.Change change,

            @Schema(description = "The kind of record.", examples = "contact")
            String kind,

            @Schema(description = "The record.") UUID record,

            @Schema(description = "The child it is about; absent if it is not about one.")
            UUID child,

            @Schema(description = "The inspection it is of; absent if it is not of one.")
            UUID inspection,

            @Schema(description = "How it counted in the publication; absent if it did not.")
            CountedView then,

            @Schema(description = "How it counts now, be it in another period; absent if it does not.")
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

            @Schema(description = "The day it counts on, or from which on.")
            LocalDate day,

            @Schema(description = "The day from which on it counts no longer; absent if it has none.")
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
