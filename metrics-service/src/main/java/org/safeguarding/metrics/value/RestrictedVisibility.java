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
import java.util.function.IntPredicate;
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
    private final Shown shown = new Shown();
    private final ValueVisibility values;
    private final StockVisibility stocks;
    private final BacklogVisibility backlogs;

    RestrictedVisibility(Counts counts, LocalDate today, WithheldBefore before) {
        this.counts = counts;
        this.before = before;
        this.lastPassed = YearMonth.from(today).minusMonths(1);
        this.values = new ValueVisibility(counts, this, before);
        this.stocks = new StockVisibility(counts, this, before);
        this.backlogs = new BacklogVisibility(this, before);
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
                    case OPEN -> noted(measure, endOf(last), stocks.showsOpen(family, last));
                    case ANY_POINT -> noted(measure, period, stocks.showsAnyPoint(family, period));
                };
            case Protection.Rest(var family, var apart) ->
                noted(measure, period, isCompleteYear(period) && stocks.showsRest(family, apart, period));
            case Protection.Backlog(var waiting) ->
                noted(
                        measure,
                        measure.kind() == Measure.Kind.STOCK ? endOf(last) : period,
                        backlogs.shows(waiting, measure, period));
            case Protection.Children children ->
                noted(measure, period, isYear(period) && showsChildren(children, period));
        };
    }

    private static Period endOf(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** What has been withheld stays withheld, so it is noted: of a year that runs, the course says more. */
    private boolean noted(Measure measure, Period period, boolean isShown) {
        if (!isShown && !isRunning(ReportingYear.of(period.to()))) {
            shown.withheld(new Withheld(measure.id(), period, null, 0));
        }
        return isShown;
    }

    @Override
    public Set<Integer> withheld(Measure measure, Dimension dimension, Period period) {
        return values.withheld(measure, dimension, period);
    }

    @Override
    public Shown shown() {
        return shown;
    }

    boolean isCompleteYear(Period period) {
        return isYear(period) && !isRunning(ReportingYear.of(period.to()));
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
        var plan = decided(measure, year);
        note(measure, year, plan);
        return plan;
    }

    private YearPlan decided(Measure measure, ReportingYear year) {
        var months = monthly(measure).of(year, months(year));
        return switch (Protection.of(measure)) {
            case Protection.PartOf(var wholes, var as) ->
                as.equals(measure) ? partOf(measure, wholes, year, withheldBefore(measure, year)) : plan(as, year);
            case Protection.Stock(var family, var role)
            when stocks.isKnown(family, year) ->
                role == Role.STARTED ? stocks.started(family, year) : stocks.ended(family, year);
            default -> YearPlan.ofCount(year, months, before.blocks(measure, year), before.course(measure, year));
        };
    }

    /** The plan for a part of other counts. */
    YearPlan partOf(Measure part, List<Measure> wholes, ReportingYear year, Set<Block> withheldBefore) {
        return YearPlan.ofPart(
                year,
                monthly(part).of(year, months(year)),
                wholes.stream().map(whole -> plan(whole, year)).toList(),
                withheldBefore,
                before.course(part, year));
    }

    private Set<Block> withheldBefore(Measure measure, ReportingYear year) {
        var known = before.blocks(measure, year);
        if (!Protections.dependsOnDuration(measure)) {
            return known;
        }
        var whole = PlanMeasures.CHILD_PROTECTION_PLANS_ENDED;
        var period = new Period(year.first(), endOf(year).atEndOfMonth());
        return withheld(whole, Dimension.DURATION, period)
                        .contains(whole.bands().bands().size())
                ? Stream.concat(known.stream(), Stream.of(new Block(0, months(year))))
                        .collect(Collectors.toSet())
                : known;
    }

    /**
     * The whole year or nothing: the differences reveal how many children had two records. While the year runs, they
     * also reveal how many of a month had.
     */
    private boolean showsChildren(Protection.Children family, Period period) {
        var year = ReportingYear.of(period.to());
        boolean others = family.records().stream().allMatch(measure -> shows(measure, period))
                && (family.whole() == null || shows(family.whole(), period));
        if (isRunning(year)) {
            int prefix = prefix(family.children().getFirst(), year, month -> noneSmall(family, year, month, month + 1));
            return others && prefix == months(year);
        }
        int known = before.course(family.children().getFirst(), year).shown();
        return others
                && family.children().stream().noneMatch(measure -> before.of(measure, period))
                && noneSmall(family, year, 0, months(year))
                && (known == 0 || noneSmall(family, year, known, months(year)));
    }

    /** Of what was added from one month of a year to another. */
    private boolean noneSmall(Protection.Children family, ReportingYear year, int from, int to) {
        var added = Stream.concat(family.children().stream(), family.records().stream())
                .map(measure -> added(measure, year, from, to))
                .toList();
        return differences(added).stream().noneMatch(Part::isSmall)
                && (family.whole() == null
                        || !Part.isSmall(Math.abs(
                                added(family.whole(), year, from, to) - added(family.part(), year, from, to))));
    }

    private long added(Measure measure, ReportingYear year, int from, int to) {
        return sinceApril(measure, year, to) - sinceApril(measure, year, from);
    }

    private long sinceApril(Measure measure, ReportingYear year, int months) {
        if (months == 0) {
            return 0;
        }
        var last = YearMonth.from(year.first()).plusMonths(months - 1L);
        return counts.of(measure, new Period(year.first(), last.atEndOfMonth()));
    }

    /**
     * How many months of a running year are shown: up to the first that may not be. It is noted, and stays so until the
     * year has ended.
     */
    int prefix(Measure measure, ReportingYear year, IntPredicate showsMonth) {
        var known = before.course(measure, year);
        int most = Math.min(known.stopped(), months(year));
        int prefix = (int) IntStream.range(0, most).takeWhile(showsMonth).count();
        shown.course(measure, year, known.after(prefix, months(year)));
        return prefix;
    }

    /** Notes what a plan withholds, and how far it shows the months of a running year. */
    void note(Measure measure, ReportingYear year, YearPlan plan) {
        shown.planned(measure, year, plan, isRunning(year));
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
