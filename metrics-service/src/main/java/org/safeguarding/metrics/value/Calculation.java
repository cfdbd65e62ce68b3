package org.safeguarding.metrics.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.cells.Counts;
import org.safeguarding.metrics.indicator.Formula;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.reference.Population;

/**
 * Makes figures of counts. What is withheld is decided on the counts themselves, before anything is rounded: a rounded value
 * would give a small count away.
 *
 * @param populations of the authority, by mid-year
 */
record Calculation(Indicator indicator, Counts counts, Map<Integer, Population> populations, Disclosure disclosure) {

    private static final int DECIMALS = 1;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    Figure figure(Period period) {
        return switch (indicator.formula()) {
            case Formula.Count(var of) -> count(period, counts.of(of, period));
            case Formula.Percent(var numerator, var denominator) ->
                percent(period, counts.of(numerator, period), counts.of(denominator, period));
            case Formula.Rate(var numerator) -> rate(period, counts.of(numerator, period));
        };
    }

    private Figure count(Period period, long count) {
        return withholds(count)
                ? withheld(period, null, null, null)
                : new Figure(period, count, null, BigDecimal.valueOf(count), null, null, null);
    }

    private Figure percent(Period period, long numerator, long denominator) {
        if (withholds(numerator) || withholds(denominator)) {
            return withheld(
                    period,
                    withholds(numerator) ? null : Long.valueOf(numerator),
                    withholds(denominator) ? null : Long.valueOf(denominator),
                    null);
        }
        if (denominator == 0) {
            return new Figure(
                    period, numerator, denominator, null, Symbol.NOT_APPLICABLE, "The denominator is zero.", null);
        }
        return new Figure(period, numerator, denominator, ratio(numerator, denominator, HUNDRED), null, null, null);
    }

    private Figure rate(Period period, long numerator) {
        Long shown = withholds(numerator) ? null : Long.valueOf(numerator);
        if (!period.isWithinOneReportingYear()) {
            return new Figure(
                    period,
                    shown,
                    null,
                    null,
                    Symbol.NOT_AVAILABLE,
                    "The period spans more than one reporting year, and each has a population of its own.",
                    null);
        }
        int midYear = ReportingYear.of(period.to()).midYearOfPopulation();
        var population = populations.get(midYear);
        if (population == null) {
            return new Figure(
                    period,
                    shown,
                    null,
                    null,
                    Symbol.NOT_AVAILABLE,
                    "The population of mid-" + midYear + " is not known here.",
                    null);
        }
        long children = population.estimate();
        return shown == null
                ? withheld(period, null, children, population)
                : new Figure(period, shown, children, ratio(numerator, children, TEN_THOUSAND), null, null, population);
    }

    private boolean withholds(long count) {
        return indicator.aboutChildren() && disclosure.withholds(count);
    }

    private static Figure withheld(Period period, Long numerator, Long denominator, Population population) {
        return new Figure(
                period,
                numerator,
                denominator,
                null,
                Symbol.CONFIDENTIAL,
                "A count from 1 to 5 is withheld.",
                population);
    }

    private static BigDecimal ratio(long numerator, long denominator, BigDecimal of) {
        return BigDecimal.valueOf(numerator)
                .multiply(of)
                .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP);
    }
}
