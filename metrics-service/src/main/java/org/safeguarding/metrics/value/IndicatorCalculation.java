package org.safeguarding.metrics.value;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.indicator.Formula;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.reference.Population;
import org.safeguarding.metrics.value.Calculation.DisclosedCounts;
import org.safeguarding.metrics.value.Figure.FigureSlice;

/** The figures of one indicator. */
record IndicatorCalculation(Calculation all, Indicator indicator, Visibility visibility) {

    Figure figure(Period period) {
        var figure = alone(period);
        var yardsticks = all.background().yardsticks().get(indicator.id());
        if (yardsticks == null) {
            return figure;
        }
        var before = alone(Yardsticks.yearBefore(period)).whole();
        return figure.with(yardsticks.compare(indicator, period, figure.whole(), before));
    }

    private Figure alone(Period period) {
        var obstacle = obstacle(period);
        if (obstacle != null) {
            return figure(period, Amount.notAvailable(null, obstacle), null, List.of());
        }
        return switch (indicator.formula()) {
            case Formula.Count(var of) -> {
                var counted = by(of, period);
                yield figure(period, count(told(of, period)), null, slices(counted, code -> count(counted.of(code))));
            }
            case Formula.Percent(var part, var whole) -> {
                var amount = percent(told(part, period), told(whole, period));
                yield figure(period, amount, null, shares(part, whole, period));
            }
            case Formula.Rate(var of) -> rate(of, period);
            case Formula.Distribution(var of) -> distribution(of, period);
        };
    }

    /** Why there can be no figure, in words; null if there can be one. */
    private String obstacle(Period period) {
        var question = all.question();
        var earliest = all.background().earliest();
        if (all.definitionVersion(indicator) == null) {
            return "The figures are being computed.";
        }
        if (period.from().isAfter(question.today())) {
            return "The period has not begun.";
        }
        if (earliest == null || period.to().isBefore(earliest)) {
            return "The period is outside the data: nothing is recorded for it or before it.";
        }
        boolean yearToDate = indicator.formula().measures().stream()
                .anyMatch(measure -> measure.kind() == Measure.Kind.YEAR_TO_DATE);
        if (yearToDate && !period.from().equals(ReportingYear.of(period.to()).first())) {
            return "This indicator is counted once a reporting year: it has values only for periods that start on"
                    + " 1 April and end in the same year.";
        }
        return null;
    }

    private Figure rate(Measure of, Period period) {
        var shown = told(of, period);
        var counted = by(of, period);
        if (!indicator.isOfOneDay() && !period.isWithinOneReportingYear()) {
            return withoutRate(
                    period,
                    shown,
                    counted,
                    "The period spans more than one reporting year, and each year has its own population.");
        }
        int midYear = ReportingYear.of(period.to()).midYearOfPopulation();
        var population = all.background().populations().get(midYear);
        if (population == null) {
            return withoutRate(period, shown, counted, "The population of mid-" + midYear + " is not known here.");
        }
        long children = population.estimate();
        boolean divided = all.question().by() != null && all.question().by().isOfChild();
        return figure(
                period,
                perChildren(shown, children),
                population,
                slices(
                        counted,
                        code -> divided
                                ? withoutRate(
                                        counted.of(code),
                                        "There is no population for parts of the authority: only the count"
                                                + " is known.")
                                : perChildren(counted.of(code), children)));
    }

    private Figure withoutRate(Period period, Long n, DisclosedCounts counted, String reason) {
        return figure(
                period,
                Amount.notAvailable(n, reason),
                null,
                slices(counted, code -> withoutRate(counted.of(code), reason)));
    }

    private static Amount withoutRate(Long n, String reason) {
        return n == null ? Amount.withheld(null, null) : Amount.notAvailable(n, reason);
    }

    private static Amount perChildren(Long n, long children) {
        return n == null ? Amount.withheld(null, children) : Amount.ratio(n, children, Amount.PER_10_000);
    }

    private Figure distribution(Measure of, Period period) {
        var records = told(of, period);
        var banded = all.told(of, Dimension.DURATION, period, visibility);
        boolean whole = records != null && !banded.counts().containsValue(null);
        var quartiles = whole ? Quartiles.of(all.counts().by(Dimension.DAYS, of, all.passed(of, period))) : null;
        var amount = whole
                ? Amount.median(records, quartiles == null ? null : quartiles.median())
                : Amount.withheld(records, null);
        var bands = slices(
                Dimension.DURATION,
                List.of(banded),
                code -> percent(records == null ? null : banded.of(code), records));
        var counted = by(of, period);
        var slices = slices(counted, code -> median(of, code, counted.of(code), period));
        return new Figure(period, amount, null, quartiles, bands, slices, null);
    }

    /** The amount for a slice. Restricted callers see only its count. */
    private Amount median(Measure of, int code, Long n, Period period) {
        return n == null || visibility != Visibility.FULL
                ? Amount.withheld(n, null)
                : Amount.median(n, all.median(of, all.question().by(), code, period));
    }

    private List<FigureSlice> shares(Measure part, Measure whole, Period period) {
        if (all.question().by() == null) {
            return List.of();
        }
        var numerators = by(part, period);
        var denominators = by(whole, period);
        return slices(
                all.question().by(),
                List.of(numerators, denominators),
                code -> percent(numerators.of(code), denominators.of(code)));
    }

    private List<FigureSlice> slices(DisclosedCounts counted, IntFunction<Amount> amount) {
        return all.question().by() == null ? List.of() : slices(all.question().by(), List.of(counted), amount);
    }

    private List<FigureSlice> slices(Dimension dimension, List<DisclosedCounts> counted, IntFunction<Amount> amount) {
        var values = DimensionValues.of(
                dimension,
                indicator.formula().measures().getFirst().bands(),
                all.question().authority(),
                all.codes());
        var codes = new TreeSet<Integer>();
        counted.forEach(told -> codes.addAll(told.counts().keySet()));
        return values.listed(codes).stream()
                .map(code -> {
                    var named = values.named(code);
                    return new FigureSlice(named.code(), named.label(), amount.apply(code));
                })
                .toList();
    }

    private DisclosedCounts by(Measure measure, Period period) {
        var dimension = all.question().by();
        return dimension == null
                ? new DisclosedCounts(Collections.emptySortedMap())
                : all.told(measure, dimension, period, visibility);
    }

    /** Null if withheld. */
    private Long told(Measure measure, Period period) {
        return visibility.shows(measure, period) ? all.counts().of(measure, all.passed(measure, period)) : null;
    }

    private static Amount count(Long n) {
        return n == null ? Amount.withheld(null, null) : Amount.count(n);
    }

    private static Amount percent(Long part, Long whole) {
        return part == null || whole == null ? Amount.withheld(part, whole) : Amount.ratio(part, whole, Amount.PERCENT);
    }

    private static Figure figure(Period period, Amount whole, Population population, List<FigureSlice> slices) {
        return new Figure(period, whole, population, null, List.of(), slices, null);
    }
}
