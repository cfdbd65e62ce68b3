package org.safeguarding.metrics.disclosure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.safeguarding.calendar.ReportingYear;

/**
 * What is shown of a stock of the whole authority and of its flows, such as child protection plans open, started,
 * ended, and open at any point. They reveal each other: what was open at any point is what was open before plus the
 * started, and what is open is that less the ended, save for those that are in the stock and not in the others. If these
 * are few, the difference would tell how many.
 *
 * <p>Divided by a dimension that does not change while a plan is open, they reveal each other too. So all of them are
 * one {@link Part#figures}: the stock at each 31 March, and the started and ended of each complete reporting year, as
 * far as their totals are shown. The stock by value is not shown within the current year: the started and ended could
 * be derived from it.
 */
public final class StockPlan {

    private final ReportingYear first;
    private final List<Year> years;

    private record Year(YearPlan started, YearPlan ended, Block whole, boolean closing) {

        /** Whether the stock at month ends within the year is shown. */
        boolean showsMonths() {
            return started.showsAll() && ended.showsAll();
        }

        boolean isRunning() {
            return whole.length() < Block.YEAR;
        }
    }

    private StockPlan(ReportingYear first, List<Year> years) {
        this.first = first;
        this.years = years;
    }

    /**
     * The plan for consecutive reporting years: all years that callers can ask for. Only the last can be incomplete.
     *
     * @param before the stock at the start of the first of these years
     */
    public static StockPlan of(ReportingYear first, long before, List<Flows> years) {
        var plans = new ArrayList<Year>();
        long opening = before;
        boolean showsOpening = !Part.isSmall(before);
        for (var flows : years) {
            var year = ReportingYear.endingIn(first.endingIn() + plans.size());
            boolean showsFlows = showsOpening && !Part.isSmall(flows.leftOut(opening));
            var plan =
                    flows.months() < Block.YEAR ? running(year, flows, showsFlows) : complete(year, flows, showsFlows);
            plans.add(plan);
            opening = flows.atTheEnd();
            showsOpening = plan.closing();
        }
        return new StockPlan(first, List.copyOf(plans));
    }

    /** Month by month, up to the first with a small figure. */
    private static Year running(ReportingYear year, Flows flows, boolean mayShowFlows) {
        int prefix = 0;
        int most = mayShowFlows ? Math.min(flows.course().stopped(), flows.months()) : 0;
        while (prefix < most && showsMonth(flows, prefix)) {
            prefix++;
        }
        return new Year(
                YearPlan.showingUpTo(year, flows.started(), prefix, flows.course()),
                YearPlan.showingUpTo(year, flows.ended(), prefix, flows.course()),
                Block.year(flows.months()),
                prefix == flows.months());
    }

    private static boolean showsMonth(Flows flows, int month) {
        var block = new Block(month, 1);
        return !Part.isSmall(flows.started()[month])
                && !Part.isSmall(flows.ended()[month])
                && !Part.isSmall(flows.open()[month])
                && !Part.isSmall(flows.besides(month))
                && !flows.startedBefore().contains(block)
                && !flows.endedBefore().contains(block)
                && !(flows.openBefore() && month == flows.months() - 1);
    }

    private static Year complete(ReportingYear year, Flows flows, boolean mayShowFlows) {
        var whole = Block.year(flows.months());
        boolean showsClosing = !Part.isSmall(flows.atTheEnd()) && !flows.openBefore();
        var started = YearPlan.ofCount(year, flows.started(), flows.startedBefore(), flows.course());
        var ended = YearPlan.ofCount(year, flows.ended(), flows.endedBefore(), flows.course());
        boolean showsFlows = mayShowFlows
                && showsClosing
                && !Part.isSmall(flows.besides(flows.months() - 1))
                && started.shows(whole)
                && ended.shows(whole);
        if (!showsFlows) {
            started = YearPlan.showingNothing(year, flows.started());
            ended = YearPlan.showingNothing(year, flows.ended());
        } else if (givesMonthsAway(flows, started.showsAll() && ended.showsAll())) {
            started = YearPlan.showingTheYearOnly(year, flows.started());
            ended = YearPlan.showingTheYearOnly(year, flows.ended());
        }
        return new Year(started, ended, whole, showsClosing);
    }

    /**
     * A small stock can be derived from its flows, and what is in it besides them from both. As a stock is never
     * negative, a stock near zero also bounds the withheld flows.
     */
    private static boolean givesMonthsAway(Flows flows, boolean showsAll) {
        return LongStream.of(flows.open()).anyMatch(n -> Part.isSmall(n) || (n == 0 && !showsAll))
                || IntStream.range(0, flows.months()).anyMatch(month -> Part.isSmall(flows.besides(month)));
    }

    public YearPlan started(ReportingYear year) {
        return year(year).started();
    }

    public YearPlan ended(ReportingYear year) {
        return year(year).ended();
    }

    /**
     * Whether the stock at the end of a month is shown. At 31 March it is shown unless small; at the end of other
     * months of a year that has ended, if nothing of the started and ended of the year is withheld. While the year runs,
     * it is shown as far as they are.
     */
    public boolean showsOpenAtEndOf(YearMonth month) {
        var reportingYear = ReportingYear.of(month.atEndOfMonth());
        var year = year(reportingYear);
        var april = YearMonth.from(reportingYear.first());
        if (year.isRunning()) {
            return year.started().shows(april, month);
        }
        boolean atTheEnd = year.started().range(april, month).equals(year.whole());
        return atTheEnd ? year.closing() : year.showsMonths();
    }

    /** Whether the number open at any point is shown for a range of months of one reporting year. */
    public boolean showsAnyPoint(YearMonth from, YearMonth to) {
        var year = year(ReportingYear.of(from.atDay(1)));
        boolean whole = year.started().range(from, to).equals(year.whole());
        return whole || year.isRunning() ? year.started().shows(from, to) : year.showsMonths();
    }

    private Year year(ReportingYear year) {
        int index = year.endingIn() - first.endingIn();
        if (index < 0 || index >= years.size()) {
            throw new IllegalArgumentException(year.label() + " is not among the years of this plan");
        }
        return years.get(index);
    }
}
