package org.safeguarding.metrics.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.cells.Counts;
import org.safeguarding.metrics.disclosure.Block;
import org.safeguarding.metrics.disclosure.Part;
import org.safeguarding.metrics.disclosure.YearPlan;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.measure.PlanMeasures;
import org.safeguarding.metrics.value.Protection.Role;

/** What restricted callers see of the whole authority, by complete months: see ADR 0010. */
final class RestrictedVisibility implements Visibility {

    private record OfYear(Measure measure, ReportingYear year) {}

    private final Counts counts;
    private final WithheldBefore before;
    private final YearMonth lastPassed;
    private final Map<Measure, Monthly> monthly = new HashMap<>();
    private final Map<OfYear, YearPlan> plans = new HashMap<>();
    private final ValueVisibility values;
    private final StockVisibility stocks;

    RestrictedVisibility(Counts counts, LocalDate today, WithheldBefore before) {
        this.counts = counts;
        this.before = before;
        this.lastPassed = YearMonth.from(today).minusMonths(1);
        this.values = new ValueVisibility(counts, this, before);
        this.stocks = new StockVisibility(counts, this, before);
    }

    @Override
    public boolean shows(Measure measure, Period period) {
        var last = YearMonth.from(period.to());
        if (last.isAfter(lastPassed)) {
            return false;
        }
        return switch (Protection.of(measure)) {
            case Protection.Never _ -> false;
            case Protection.Flow _, Protection.PartOf _ -> showsMonths(measure, period);
            case Protection.Stock(var family, var role) ->
                switch (role) {
                    case STARTED, ENDED -> showsMonths(measure, period);
                    case OPEN -> stocks.showsOpen(family, last);
                    case ANY_POINT -> stocks.showsAnyPoint(family, period);
                };
            case Protection.Rest(var family, var apart) -> isYear(period) && stocks.showsRest(family, apart, period);
            case Protection.Backlog _ -> new BacklogVisibility(this, before).shows(measure, period);
            case Protection.Children children -> isYear(period) && showsChildren(children, period);
        };
    }

    @Override
    public Set<Integer> withheld(Measure measure, Dimension dimension, Period period) {
        return values.withheld(measure, dimension, period);
    }

    /** True for a reporting year, or for the months passed of the current one. */
    boolean isYear(Period period) {
        var year = ReportingYear.of(period.to());
        return period.from().equals(year.first()) && isEndOfYear(period);
    }

    boolean isEndOfYear(Period period) {
        return YearMonth.from(period.to()).equals(endOf(ReportingYear.of(period.to())));
    }

    boolean isRunning(ReportingYear year) {
        return year.last().isAfter(lastPassed.atEndOfMonth());
    }

    /** The last month of a year that has passed. */
    YearMonth endOf(ReportingYear year) {
        return isRunning(year) ? lastPassed : YearMonth.from(year.last());
    }

    /** How many of its months have passed. */
    int months(ReportingYear year) {
        var april = YearMonth.from(year.first());
        return (int) april.until(endOf(year).plusMonths(1), ChronoUnit.MONTHS);
    }

    Monthly monthly(Measure measure) {
        return monthly.computeIfAbsent(measure, of -> new Monthly(counts, of));
    }

    /** All years with at least one month passed, from the first in which any of these measures counts. */
    List<ReportingYear> years(List<Measure> measures) {
        var last = ReportingYear.of(lastPassed.atEndOfMonth());
        var first = measures.stream()
                .map(measure -> monthly(measure).first())
                .filter(Objects::nonNull)
                .map(month -> ReportingYear.of(month.atDay(1)).endingIn())
                .min(Integer::compare)
                .orElse(last.endingIn());
        return IntStream.rangeClosed(Math.min(first, last.endingIn()), last.endingIn())
                .mapToObj(ReportingYear::endingIn)
                .toList();
    }

    private boolean showsMonths(Measure measure, Period period) {
        var first = ReportingYear.of(period.from()).endingIn();
        var last = ReportingYear.of(period.to()).endingIn();
        return IntStream.rangeClosed(first, last)
                .mapToObj(ReportingYear::endingIn)
                .allMatch(year -> plan(measure, year)
                        .shows(
                                YearMonth.from(later(period.from(), year.first())),
                                YearMonth.from(earlier(period.to(), year.last()))));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    YearPlan plan(Measure measure, ReportingYear year) {
        var key = new OfYear(measure, year);
        var known = plans.get(key);
        if (known == null) {
            known = newPlan(measure, year);
            plans.put(key, known);
        }
        return known;
    }

    private YearPlan newPlan(Measure measure, ReportingYear year) {
        var months = monthly(measure).of(year, months(year));
        return switch (Protection.of(measure)) {
            case Protection.PartOf(var whole, var apart) ->
                partsOf(whole, apart, year, withheldBefore(measure, apart, year));
            case Protection.Stock(var family, var role)
            when stocks.isKnown(family, year) ->
                role == Role.STARTED ? stocks.started(family, year) : stocks.ended(family, year);
            default -> YearPlan.ofCount(year, months, before.blocks(measure, year));
        };
    }

    /** The plan for disjoint parts of a whole, shown or withheld together. */
    YearPlan partsOf(Measure whole, List<Measure> apart, ReportingYear year, Set<Block> withheldBefore) {
        var months =
                apart.stream().map(part -> monthly(part).of(year, months(year))).toList();
        return plan(whole, year).ofParts(months, withheldBefore);
    }

    /** What was withheld of a part, or of any part shown together with it. */
    private Set<Block> withheldBefore(Measure measure, List<Measure> apart, ReportingYear year) {
        var published = Stream.concat(Stream.of(measure), apart.stream())
                .flatMap(part -> before.blocks(part, year).stream())
                .collect(Collectors.toSet());
        if (!Protections.dependsOnDuration(measure)) {
            return published;
        }
        var whole = PlanMeasures.CHILD_PROTECTION_PLANS_ENDED;
        var period = new Period(year.first(), endOf(year).atEndOfMonth());
        return withheld(whole, Dimension.DURATION, period)
                        .contains(whole.bands().bands().size())
                ? Stream.concat(published.stream(), Stream.of(new Block(0, months(year))))
                        .collect(Collectors.toSet())
                : published;
    }

    /** The whole year or nothing: the differences reveal how many children had two records. */
    private boolean showsChildren(Protection.Children family, Period period) {
        return family.children().stream().noneMatch(measure -> before.of(measure, period))
                && family.records().stream().allMatch(measure -> shows(measure, period))
                && differences(Stream.concat(family.children().stream(), family.records().stream())
                                .map(measure -> counts.of(measure, period))
                                .toList())
                        .stream()
                        .noneMatch(Part::isSmall);
    }

    /** The counts, the difference of each two, and how far those differences differ from each other. */
    static List<Long> differences(List<Long> counts) {
        var all = new ArrayList<>(counts);
        for (int i = 0; i < counts.size(); i++) {
            for (int j = 0; j < i; j++) {
                all.add(Math.abs(counts.get(i) - counts.get(j)));
                for (int k = 0; k < counts.size(); k++) {
                    for (int l = 0; l < k; l++) {
                        if (k < i || k == i && l < j) {
                            all.add(Math.abs(
                                    Math.abs(counts.get(i) - counts.get(j)) - Math.abs(counts.get(k) - counts.get(l))));
                        }
                    }
                }
            }
        }
        return all;
    }
}
