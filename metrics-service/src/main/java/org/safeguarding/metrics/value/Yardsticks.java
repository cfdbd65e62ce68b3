package org.safeguarding.metrics.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.indicator.Unit;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.reference.Comparator;
import org.safeguarding.metrics.reference.Comparators;
import org.safeguarding.metrics.reference.Comparison;
import org.safeguarding.metrics.reference.NeighbourSet;
import org.safeguarding.metrics.reference.Targets;
import org.safeguarding.metrics.value.Compared.Aim;
import org.safeguarding.metrics.value.Compared.Other;
import org.safeguarding.metrics.value.Compared.Previous;
import org.safeguarding.metrics.value.Compared.Travel;

/**
 * What an indicator of one authority is compared with.
 *
 * @param set the authorities most like it; null if none is known
 */
public record Yardsticks(Comparators comparators, NeighbourSet set, Targets targets) {

    public static final String NEIGHBOURS_MEAN = "statistical-neighbours-mean";
    public static final String NEIGHBOURS_MEDIAN = "statistical-neighbours-median";

    /** The same period one year earlier; a month end stays one. */
    static Period yearBefore(Period period) {
        var to = period.to().minusYears(1);
        boolean endOfMonth = period.to().getDayOfMonth() == period.to().lengthOfMonth();
        return new Period(period.from().minusYears(1), endOfMonth ? to.withDayOfMonth(to.lengthOfMonth()) : to);
    }

    Compared compare(Indicator indicator, Period period, Amount own, Amount before) {
        var travel = Travel.from(before.value(), own.value(), indicator.polarity());
        return new Compared(
                new Previous(yearBefore(period), before, travel),
                others(indicator, period, own.value()),
                target(indicator, period, own.value()).orElse(null));
    }

    /** Published values cover reporting years, or 31 March for indicators of a single day. */
    private List<Other> others(Indicator indicator, Period period, BigDecimal own) {
        var year = ReportingYear.of(period.to());
        boolean ends = period.to().equals(year.last());
        if (!ends || !indicator.isOfOneDay() && !period.from().equals(year.first())) {
            return List.of();
        }
        var others = new ArrayList<Other>();
        for (var group : Comparator.GROUPS) {
            comparators
                    .of(year.endingIn(), group)
                    .ifPresent(published -> others.add(new Other(
                            group,
                            published.value(),
                            null,
                            null,
                            published.release(),
                            published.status(),
                            published.caveat(),
                            Travel.from(published.value(), own, indicator.polarity()))));
        }
        if (set != null) {
            int decimals = indicator.unit() == Unit.COUNT ? 0 : Amount.DECIMALS;
            var comparison = Comparison.of(set, comparators, year.endingIn(), decimals);
            if (comparison.valued() > 0) {
                others.add(ofSet(indicator, NEIGHBOURS_MEAN, comparison, comparison.mean(), own));
                others.add(ofSet(indicator, NEIGHBOURS_MEDIAN, comparison, comparison.median(), own));
            }
        }
        return others;
    }

    private static Other ofSet(
            Indicator indicator, String group, Comparison comparison, BigDecimal value, BigDecimal own) {
        return new Other(
                group,
                value,
                comparison.set().name(),
                comparison.valued(),
                all(comparison.neighbours().stream().map(Comparator::release).toList()),
                comparison.neighbours().stream()
                        .map(Comparator::status)
                        .min(java.util.Comparator.naturalOrder())
                        .orElseThrow(),
                all(comparison.neighbours().stream().map(Comparator::caveat).toList()),
                Travel.from(value, own, indicator.polarity()));
    }

    /** Null if there is none. */
    private static String all(List<String> texts) {
        var all = texts.stream().filter(Objects::nonNull).distinct().collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    /** A target for a sum applies to exactly this period; any other applies to the value at its last day. */
    private Optional<Aim> target(Indicator indicator, Period period, BigDecimal own) {
        boolean sum =
                !indicator.isOfOneDay() && (indicator.unit() == Unit.COUNT || indicator.unit() == Unit.PER_10_000);
        return targets.on(period.to())
                .filter(target -> !sum || isExactly(target.from(), target.to(), period))
                .map(target -> new Aim(
                        target.from(),
                        target.to(),
                        target.value(),
                        own == null
                                ? null
                                : target.isMetBy(own, indicator.polarity()).orElse(null)));
    }

    private static boolean isExactly(LocalDate from, LocalDate to, Period period) {
        return from.equals(period.from()) && to.equals(period.to());
    }
}
