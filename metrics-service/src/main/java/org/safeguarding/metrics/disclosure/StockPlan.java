package org.safeguarding.metrics.disclosure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.safeguarding.calendar.ReportingYear;

/**
 * What is shown of a stock of the whole authority and of its flows, such as child protection plans open, started,
 * ended, and open at any point. They reveal each other: the stock grows by the started and shrinks by the ended, and
 * what was open at any point is what was open before plus the started.
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
            var open = flows.open(opening);
            opening = open[open.length - 1];
            boolean showsClosing = !Part.isSmall(opening) && !flows.openBefore();
            plans.add(plan(year, flows, open, showsOpening, showsClosing));
            showsOpening = showsClosing;
        }
        return new StockPlan(first, List.copyOf(plans));
    }

    private static Year plan(ReportingYear year, Flows flows, long[] open, boolean showsOpening, boolean showsClosing) {
        var whole = Block.year(open.length);
        var started = YearPlan.ofCount(year, flows.started(), flows.startedBefore());
        var ended = YearPlan.ofCount(year, flows.ended(), flows.endedBefore());
        boolean showsFlows = showsOpening && showsClosing && started.shows(whole) && ended.shows(whole);
        if (!showsFlows) {
            started = YearPlan.showingNothing(year, flows.started());
            ended = YearPlan.showingNothing(year, flows.ended());
        } else if (givesMonthsAway(open, started.showsAll() && ended.showsAll())) {
            started = YearPlan.showingTheYearOnly(year, flows.started());
            ended = YearPlan.showingTheYearOnly(year, flows.ended());
        }
        return new Year(started, ended, whole, showsClosing);
    }

    /**
     * A small stock can be derived from its flows. As a stock is never negative, a stock near zero also bounds the
     * withheld flows.
     */
    private static boolean givesMonthsAway(long[] open, boolean showsAll) {
        return LongStream.of(open).anyMatch(n -> Part.isSmall(n) || (n == 0 && !showsAll));
    }

    public YearPlan started(ReportingYear year) {
        return year(year).started();
    }

    public YearPlan ended(ReportingYear year) {
        return year(year).ended();
    }

    /**
     * Whether the stock at the end of a month is shown. At 31 March and at the end of the last complete month it is
     * shown unless small; at the end of other months, if nothing of the started and ended of the year is withheld.
     */
    public boolean showsOpenAtEndOf(YearMonth month) {
        var reportingYear = ReportingYear.of(month.atEndOfMonth());
        var year = year(reportingYear);
        var april = YearMonth.from(reportingYear.first());
        boolean atTheEnd = year.started().range(april, month).equals(year.whole());
        return atTheEnd ? year.closing() : year.showsMonths();
    }

    /** Whether the number open at any point is shown for a range of months of one reporting year. */
    public boolean showsAnyPoint(YearMonth from, YearMonth to) {
        var year = year(ReportingYear.of(from.atDay(1)));
        boolean whole = year.started().range(from, to).equals(year.whole());
        return whole ? year.started().shows(year.whole()) : year.showsMonths();
    }

    private Year year(ReportingYear year) {
        int index = year.endingIn() - first.endingIn();
        if (index < 0 || index >= years.size()) {
            throw new IllegalArgumentException(year.label() + " is not among the years of this plan");
        }
        return years.get(index);
    }
}
