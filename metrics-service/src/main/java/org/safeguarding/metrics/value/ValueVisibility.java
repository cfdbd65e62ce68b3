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
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.value.Protection.Family;
import org.safeguarding.metrics.value.Protection.Role;

/** Which values of dimensions restricted callers see, by reporting year: see ADR 0010. */
final class ValueVisibility {

    /**
     * A plan or an episode keeps its value of these dimensions while it is open (category, nearly always), so the flows
     * determine the stock.
     */
    private static final Set<Dimension> LASTING = EnumSet.of(
            Dimension.SEX, Dimension.ETHNICITY_GROUP, Dimension.DISABILITY, Dimension.PRIMARY_NEED, Dimension.CATEGORY);

    private record CodesKey(Measure measure, Dimension dimension, Period period) {}

    private final Counts counts;
    private final RestrictedVisibility whole;
    private final WithheldBefore before;
    private final Map<CodesKey, Set<Integer>> known = new HashMap<>();

    ValueVisibility(Counts counts, RestrictedVisibility whole, WithheldBefore before) {
        this.counts = counts;
        this.before = before;
        this.whole = whole;
    }

    Set<Integer> withheld(Measure measure, Dimension dimension, Period period) {
        var asked = new CodesKey(measure, dimension, canonical(measure, period));
        var withheld = known.get(asked);
        if (withheld == null) {
            withheld = decide(measure, dimension, asked.period());
            known.put(asked, withheld);
            note(measure, dimension, asked.period(), withheld);
        }
        return withheld;
    }

    private void note(Measure measure, Dimension dimension, Period period, Set<Integer> withheld) {
        if (isGiven(measure, period)) {
            withheld.forEach(code -> whole.shown().withheld(new Withheld(measure.id(), period, dimension, code)));
        }
    }

    /**
     * Values are given for years that have ended: while a year runs, what is small in its first months would have to be
     * withheld until the end.
     */
    private boolean isGiven(Measure measure, Period period) {
        boolean year = measure.kind() == Measure.Kind.STOCK ? whole.isEndOfYear(period) : whole.isYear(period);
        return year && !whole.isRunning(ReportingYear.of(period.to()));
    }

    /** For a stock, only the last day matters. */
    private static Period canonical(Measure measure, Period period) {
        return measure.kind() == Measure.Kind.STOCK ? new Period(period.to(), period.to()) : period;
    }

    private Set<Integer> decide(Measure measure, Dimension dimension, Period period) {
        var year = ReportingYear.of(period.to());
        var published = before.codes(measure, dimension, year);
        boolean stock = measure.kind() == Measure.Kind.STOCK;
        if (!isGiven(measure, period)
                || !whole.shows(measure, period)
                || Protections.isNeverToldBy(measure, dimension)) {
            return listed(measure, dimension, List.of(period));
        }
        return switch (Protection.of(measure)) {
            case Protection.Backlog _
            when stock || dimension != Dimension.DURATION -> listed(measure, dimension, List.of(period));
            case Protection.PartOf(var wholes, var as) ->
                as.equals(measure) ? ofPart(measure, wholes, dimension, period) : withheld(as, dimension, period);
            case Protection.Stock of when LASTING.contains(dimension) -> ofStock(of.family(), dimension);
            case Protection.Stock(var family, var role)
            when !family.wholes().isEmpty() && role == Role.STARTED ->
                ofPart(measure, family.wholes(), dimension, period);
            case Protection.Rest _ -> listed(measure, dimension, List.of(period));
            case Protection.Flow _
            when dimension == Dimension.DURATION
                    && Protections.cutByDuration(measure).isPresent() ->
                allBandsOrNone(measure, Protections.cutByDuration(measure).orElseThrow(), period);
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

    /** A whole that does not have the dimension tells nothing of its values. */
    private Set<Integer> ofPart(Measure part, List<Measure> of, Dimension dimension, Period period) {
        var wholes = of.stream()
                .filter(whole -> whole.dimensions().contains(dimension))
                .toList();
        var published = before.codes(part, dimension, ReportingYear.of(period.to()));
        var counted = counts.by(dimension, part, period);
        var codes = new TreeSet<>(listed(part, dimension, List.of(period)));
        wholes.forEach(whole -> codes.addAll(listed(whole, dimension, List.of(period))));
        var parts = new TreeMap<Integer, Part>();
        for (int code : codes) {
            parts.put(
                    code,
                    Part.ofWholes(
                                    counted.getOrDefault(code, 0L),
                                    wholes.stream()
                                            .map(whole -> counts.by(dimension, whole, period)
                                                    .getOrDefault(code, 0L))
                                            .toList())
                            .withheldIf(wholes.stream()
                                    .anyMatch(whole ->
                                            withheld(whole, dimension, period).contains(code)))
                            .withheldBeforeIf(published.contains(code)));
        }
        return Part.areDecidedOneByOne(parts.values(), wholes.size()) ? Withholding.ofValues(parts) : codes;
    }

    /**
     * If a shown part is the sum of some bands, and its limit may lie within a band, any small band reveals too much. What
     * has no known duration is in no such sum.
     */
    private Set<Integer> allBandsOrNone(Measure measure, Measure part, Period period) {
        var bands = counts.by(Dimension.DURATION, measure, period);
        long cut = counts.of(part, period);
        long sum = 0;
        boolean isSumOfBands = cut == 0;
        for (long band : bands.tailMap(1).values()) {
            sum += band;
            isSumOfBands |= sum == cut;
        }
        boolean told = isSumOfBands
                && bands.values().stream().noneMatch(Part::isSmall)
                && before.codes(measure, Dimension.DURATION, ReportingYear.of(period.to()))
                        .isEmpty();
        return told ? Set.of() : listed(measure, Dimension.DURATION, List.of(period));
    }

    /** All years or none. */
    private Set<Integer> ofStock(Family family, Dimension dimension) {
        var published = new TreeSet<Integer>();
        var codes = new TreeSet<Integer>();
        var figures = new ArrayList<SortedMap<Integer, Long>>();
        var wholes = family.wholes().stream()
                .filter(each -> each.dimensions().contains(dimension))
                .toList();
        boolean dividesAll = family.measures().stream()
                .allMatch(measure -> measure.dimensions().contains(dimension));
        SortedMap<Integer, Long> opening = new TreeMap<>();
        for (var year : whole.years(family.measures())) {
            if (whole.isRunning(year)) {
                continue;
            }
            var period = period(year);
            if (dividesAll) {
                figures.add(leftOut(
                        opening,
                        counts.by(dimension, family.started(), period),
                        counts.by(dimension, family.anyPoint(), period)));
                opening = counts.by(dimension, family.open(), period);
            }
            for (var measure : family.measures()) {
                if (measure.dimensions().contains(dimension)) {
                    published.addAll(before.codes(measure, dimension, year));
                    codes.addAll(listed(measure, dimension, List.of(period)));
                    figures.add(counts.by(dimension, measure, period));
                }
            }
            if (!wholes.isEmpty()) {
                published.addAll(ofPart(family.started(), wholes, dimension, period));
            }
        }
        return Withholding.ofValues(parts(codes, figures, published));
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
        var rest = new TreeMap<Integer, Long>();
        if (family.whole() != null && family.whole().dimensions().contains(dimension)) {
            withheld.addAll(withheld(family.whole(), dimension, period));
            codes.addAll(listed(family.whole(), dimension, List.of(period)));
            var wholes = counts.by(dimension, family.whole(), period);
            var some = counts.by(dimension, family.part(), period);
            codes.forEach(
                    code -> rest.put(code, Math.abs(wholes.getOrDefault(code, 0L) - some.getOrDefault(code, 0L))));
        }
        var parts = new TreeMap<Integer, Part>();
        for (int code : codes) {
            var ofValue =
                    figures.stream().map(each -> each.getOrDefault(code, 0L)).toList();
            var revealed = RestrictedVisibility.differences(ofValue);
            revealed.add(rest.getOrDefault(code, 0L));
            parts.put(code, new Part(revealed, withheld.contains(code), published.contains(code)));
        }
        return Withholding.ofValues(parts);
    }

    /** By value, what was in the stock before and is not at any point of the year. */
    private static SortedMap<Integer, Long> leftOut(
            Map<Integer, Long> opening, Map<Integer, Long> started, Map<Integer, Long> anyPoint) {
        var left = new TreeMap<>(opening);
        started.forEach((code, n) -> left.merge(code, n, Long::sum));
        anyPoint.forEach((code, n) -> left.merge(code, -n, Long::sum));
        left.replaceAll((_, n) -> Math.abs(n));
        return left;
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

    private Period period(ReportingYear year) {
        return new Period(year.first(), whole.endOf(year).atEndOfMonth());
    }

    /** The values that an answer lists. A value left out is known to be zero and hides nothing. */
    private SortedSet<Integer> listed(Measure measure, Dimension dimension, List<Period> periods) {
        var counted = new TreeSet<Integer>();
        for (var period : periods) {
            counted.addAll(counts.by(dimension, measure, period).keySet());
            counted.addAll(before.codes(measure, dimension, ReportingYear.of(period.to())));
        }
        return DimensionValues.of(dimension, measure.bands(), "", null).listed(counted);
    }
}
