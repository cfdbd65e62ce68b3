package org.safeguarding.metrics.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.safeguarding.metrics.indicator.Formula;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Counted;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.measure.Story;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;
import org.safeguarding.metrics.value.Slice;

/**
 * Explains an indicator's figure for a period. It uses the measures that make the cells, so figure and explanation
 * agree.
 *
 * @param slice selects the marks that the figure includes
 */
public record Behind(Indicator indicator, Period period, Slice slice) {

    /** For the whole authority. */
    public Behind(Indicator indicator, Period period) {
        this(indicator, period, Slice.WHOLE);
    }

    /** The parts that count records; a population does not. */
    public List<FigurePart> parts() {
        return indicator.formula().measures().size() > 1 ? List.of(FigurePart.values()) : List.of(FigurePart.NUMERATOR);
    }

    /** All records of one timeline that count, and the records of the same kind that do not. */
    List<PartExplained> explain(Timeline timeline, Story story) {
        return parts().stream()
                .filter(part -> part != FigurePart.OUTSIDE)
                .map(part -> explain(part, timeline, story))
                .toList();
    }

    private PartExplained explain(FigurePart part, Timeline timeline, Story story) {
        var measure = measure(indicator.formula(), part);
        var counted = new ArrayList<CountedRecord>();
        var not = new ArrayList<NotCounted>();
        var mentioned = measure.count(story).stream()
                .map(found -> {
                    var record = CountedRecord.of(measure, found, period, slice);
                    if (record.count() == 0) {
                        not.add(new NotCounted(record.record(), outsidePeriod(measure, found, record.because())));
                    } else {
                        counted.add(record);
                    }
                    return record.record().id();
                })
                .collect(Collectors.toSet());
        timeline.records().stream()
                .filter(record -> record.kind().factType() == measure.type())
                .filter(record -> !mentioned.contains(record.id()))
                .forEach(record -> not.add(new NotCounted(record, notMet(part, record))));
        counted.sort(Comparator.comparing(CountedRecord::from));
        return new PartExplained(part, measure, says(part), counted, not);
    }

    private String notMet(FigurePart part, RecordVersion record) {
        return record.fact().voided()
                ? "voided: it counts nowhere"
                : "%s as of %s is not counted in the %s: %s"
                        .formatted(
                                record.kind().slug().replace('-', ' '),
                                record.fact().effectiveOn(),
                                part.label(),
                                says(part));
    }

    private static String outsidePeriod(Measure measure, Counted counted, String because) {
        if (counted.marks().isEmpty()) {
            return because + ": it ended when it began, so it was open at the end of no day";
        }
        if (measure.kind() == Measure.Kind.FLOW) {
            return because + ": it counts on " + counted.from() + ", not in the period";
        }
        return because
                + (counted.until() == null
                        ? ": it counts from %s on".formatted(counted.from())
                        : ": it counts from %s to the day before %s".formatted(counted.from(), counted.until()))
                + ", not at the end of the period";
    }

    /** @param records the records that add something */
    record CountAndRecords(long count, List<CountedRecord> records) {}

    /** What one timeline adds to a part of the figure. */
    CountAndRecords tally(FigurePart part, Story story) {
        return tally(indicator.formula(), period, slice, part, story);
    }

    static CountAndRecords tally(Formula formula, Period period, Slice slice, FigurePart part, Story story) {
        if (part != FigurePart.OUTSIDE) {
            return tally(measure(formula, part), period, slice, story);
        }
        var above = tally(measure(formula, FigurePart.NUMERATOR), period, slice, story);
        var below = tally(measure(formula, FigurePart.DENOMINATOR), period, slice, story);
        if (above.count() >= below.count()) {
            // When each child counts once a year, the numerator and the denominator may count different records.
            return new CountAndRecords(0, List.of());
        }
        return new CountAndRecords(
                below.count() - above.count(),
                below.records().stream()
                        .map(record -> above.records().stream()
                                .filter(some -> some.record()
                                        .id()
                                        .equals(record.record().id()))
                                .reduce(record, CountedRecord::without, (one, _) -> one))
                        .filter(record -> record.count() != 0)
                        .toList());
    }

    private static CountAndRecords tally(Measure measure, Period period, Slice slice, Story story) {
        var records = measure.count(story).stream()
                .map(counted -> CountedRecord.of(measure, counted, period, slice))
                .filter(record -> record.count() != 0)
                .sorted(Comparator.comparing(CountedRecord::from))
                .toList();
        return new CountAndRecords(
                records.stream().mapToLong(CountedRecord::count).sum(), records);
    }

    private static Measure measure(Formula formula, FigurePart part) {
        return formula.measures().get(part == FigurePart.NUMERATOR ? 0 : 1);
    }

    private String says(FigurePart part) {
        return part == FigurePart.NUMERATOR ? indicator.numerator() : indicator.denominator();
    }
}
