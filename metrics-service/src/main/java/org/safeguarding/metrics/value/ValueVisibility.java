package org.safeguarding.metrics.value;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.cells.Counts;
import org.safeguarding.metrics.disclosure.Part;
import org.safeguarding.metrics.disclosure.Withholding;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Measures;
import org.safeguarding.metrics.measure.Period;

/** Which values of dimensions restricted callers are told, by reporting years: see ADR 0010. */
final class ValueVisibility {

    /** A plan keeps its value of these while it is open (nearly, for the category): its stock is what its flows leave. */
    private static final Set<Dimension> LASTING =
            EnumSet.of(Dimension.SEX, Dimension.ETHNICITY_GROUP, Dimension.DISABILITY, Dimension.CATEGORY);

    private record Asked(Measure measure, Dimension dimension, Period period) {}

    private final Counts counts;
    private final RestrictedVisibility whole;
    private final WithheldBefore before;
    private final Map<Asked, Set<Integer>> known = new HashMap<>();

    ValueVisibility(Counts counts, RestrictedVisibility whole, WithheldBefore before) {
        this.counts = counts;
        this.before = before;
        this.whole = whole;
    }

    Set<Integer> withheld(Measure measure, Dimension dimension, Period period) {
        var asked = new Asked(measure, dimension, canonical(measure, period));
        var withheld = known.get(asked);
        if (withheld == null) {
            withheld = decide(measure, dimension, asked.period());
            known.put(asked, withheld);
        }
        return withheld;
    }

    /** Of a stock only the last day matters. */
    private static Period canonical(Measure measure, Period period) {
        return measure.kind() == Measure.Kind.STOCK ? new Period(period.to(), period.to()) : period;
    }

    private Set<Integer> decide(Measure measure, Dimension dimension, Period period) {
        var year = ReportingYear.of(period.to());
        var published = before.codes(measure, dimension, year);
        boolean stock = measure.kind() == Measure.Kind.STOCK;
        boolean isTold = stock ? whole.isEndOfYear(period) && !whole.isRunning(year) : whole.isYear(period);
        if (!isTold || !whole.shows(measure, period)) {
            return listed(measure, dimension, List.of(period));
        }
        return switch (Protection.of(measure)) {
            case Protection.Backlog _
            when stock || dimension != Dimension.DURATION -> listed(measure, dimension, List.of(period));
            case Protection.PartOf(var of) -> ofParts(measure, of, dimension, period);
            case Protection.Stock _ when LASTING.contains(dimension) -> ofStock(dimension);
            case Protection.Children family -> ofChildren(measure, family, dimension, period);
            default -> {
                var parts = new TreeMap<Integer, Part>();
                var counted = counts.by(dimension, measure, period);
                listed(measure, dimension, List.of(period))
                        .forEach(code -> parts.put(
                                code,
                                Part.count(counted.getOrDefault(code, 0L)).withheldBeforeIf(published.contains(code))));
                yield Withholding.ofValues(parts);
            }
        };
    }

    private Set<Integer> ofParts(Measure part, Measure of, Dimension dimension, Period period) {
        var wholeWithheld = withheld(of, dimension, period);
        var wholes = counts.by(dimension, of, period);
        var counted = counts.by(dimension, part, period);
        var published = before.codes(part, dimension, ReportingYear.of(period.to()));
        var parts = new TreeMap<Integer, Part>();
        for (int code : listed(of, dimension, List.of(period))) {
            parts.put(
                    code,
                    Part.ofWhole(counted.getOrDefault(code, 0L), wholes.getOrDefault(code, 0L))
                            .withheldIf(wholeWithheld.contains(code))
                            .withheldBeforeIf(published.contains(code)));
        }
        return Withholding.ofValues(parts);
    }

    /** In all years or in none. */
    private Set<Integer> ofStock(Dimension dimension) {
        var published = new TreeSet<Integer>();
        var figures = new ArrayList<SortedMap<Integer, Long>>();
        for (var year : whole.years(Protection.PLANS)) {
            var period = period(year);
            Protection.PLANS.forEach(measure -> published.addAll(before.codes(measure, dimension, year)));
            Protection.PLANS.stream()
                    .filter(measure -> measure.dimensions().contains(dimension))
                    .filter(measure -> measure.kind() != Measure.Kind.STOCK || !whole.isRunning(year))
                    .forEach(measure -> figures.add(counts.by(dimension, measure, period)));
        }
        return Withholding.ofValues(
                parts(listed(Measures.CHILD_PROTECTION_PLANS, dimension, periods()), figures, published));
    }

    private Set<Integer> ofChildren(Measure measure, Protection.Children family, Dimension dimension, Period period) {
        var measures = Stream.concat(family.children().stream(), family.records().stream())
                .filter(each -> each.dimensions().contains(dimension))
                .toList();
        var records = measures.stream().filter(family.records()::contains).toList();
        var withheld = records.stream()
                .flatMap(each -> withheld(each, dimension, period).stream())
                .collect(Collectors.toSet());
        var figures = measures.stream()
                .map(each -> counts.by(dimension, each, period))
                .toList();
        var published = family.children().stream()
                .flatMap(each -> before.codes(each, dimension, ReportingYear.of(period.to())).stream())
                .collect(Collectors.toSet());
        var codes = new TreeSet<Integer>();
        measures.forEach(each -> codes.addAll(listed(each, dimension, List.of(period))));
        var parts = new TreeMap<Integer, Part>();
        for (int code : codes) {
            var ofValue =
                    figures.stream().map(each -> each.getOrDefault(code, 0L)).toList();
            parts.put(
                    code,
                    new Part(
                            RestrictedVisibility.differences(ofValue),
                            withheld.contains(code),
                            published.contains(code)));
        }
        return Withholding.ofValues(parts);
    }

    private static Map<Integer, Part> parts(
            Set<Integer> codes, List<SortedMap<Integer, Long>> figures, Set<Integer> published) {
        var parts = new TreeMap<Integer, Part>();
        for (int code : codes) {
            parts.put(
                    code,
                    Part.figures(figures.stream()
                                    .mapToLong(each -> each.getOrDefault(code, 0L))
                                    .toArray())
                            .withheldBeforeIf(published.contains(code)));
        }
        return parts;
    }

    private List<Period> periods() {
        return whole.years(Protection.PLANS).stream().map(this::period).toList();
    }

    private Period period(ReportingYear year) {
        return new Period(year.first(), whole.endOf(year).atEndOfMonth());
    }

    /** The values that an answer lists: what it leaves out is known to be zero and hides nothing. */
    private SortedSet<Integer> listed(Measure measure, Dimension dimension, List<Period> periods) {
        var counted = new TreeSet<Integer>();
        for (var period : periods) {
            counted.addAll(counts.by(dimension, measure, period).keySet());
            counted.addAll(before.codes(measure, dimension, ReportingYear.of(period.to())));
        }
        return DimensionValues.of(dimension, measure.bands(), "", null).listed(counted);
    }
}
