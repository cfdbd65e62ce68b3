package org.safeguarding.metrics.value;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.disclosure.Part;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.value.Protection.Waiting;

/**
 * What restricted callers see of what is waiting, such as contacts that are not decided. Those received are shown
 * separately. The backlog grows by them and shrinks by those decided, so any two of the three reveal the third.
 */
final class BacklogVisibility {

    private final RestrictedVisibility all;
    private final WithheldBefore before;

    BacklogVisibility(RestrictedVisibility all, WithheldBefore before) {
        this.all = all;
        this.before = before;
    }

    boolean shows(Waiting waiting, Measure measure, Period period) {
        var month = YearMonth.from(period.to());
        if (measure.equals(waiting.undecided())) {
            return showsUndecided(waiting, month);
        }
        if (waiting.overdue().contains(measure)) {
            long overdue = all.monthly(measure).atEndOf(month);
            return !before.atEndOf(measure, month)
                    && showsUndecided(waiting, month)
                    && !Part.isSmall(overdue)
                    && !Part.isSmall(undecided(waiting, month) - overdue);
        }
        return all.isYear(period) && !before.of(measure, period) && showsYear(waiting, ReportingYear.of(period.to()));
    }

    private boolean showsUndecided(Waiting waiting, YearMonth month) {
        var year = ReportingYear.of(month.atDay(1));
        if (all.isRunning(year)) {
            var april = YearMonth.from(year.first());
            return april.until(month, ChronoUnit.MONTHS) < shownOfRunning(waiting, year);
        }
        return month.equals(all.endOf(year))
                ? showsEnd(waiting, year)
                : showsYear(waiting, year) && showsMonths(waiting, year);
    }

    /**
     * The number decided in a year is the number received minus the growth of the backlog: it is shown if both ends
     * are.
     */
    private boolean showsYear(Waiting waiting, ReportingYear year) {
        return all.isRunning(year)
                ? shownOfRunning(waiting, year) == all.months(year)
                : showsEnd(waiting, before(year)) && showsEnd(waiting, year);
    }

    private int shownOfRunning(Waiting waiting, ReportingYear year) {
        var april = YearMonth.from(year.first());
        var decided = decided(waiting, year);
        boolean opening = showsEnd(waiting, before(year));
        return all.prefix(
                waiting.decided(),
                year,
                month -> opening
                        && all.plan(waiting.received(), year).shows(april.plusMonths(month), april.plusMonths(month))
                        && !Part.isSmall(decided[month])
                        && showsAtAll(waiting, april.plusMonths(month)));
    }

    /** At the end of a year that has ended: if the end before is shown too, it tells how many were decided. */
    private boolean showsEnd(Waiting waiting, ReportingYear year) {
        return showsAtAll(waiting, all.endOf(year))
                && (all.monthly(waiting.received()).isBefore(year)
                        || !showsEnd(waiting, before(year))
                        || canBeTold(waiting, year));
    }

    private boolean showsAtAll(Waiting waiting, YearMonth month) {
        return !before.atEndOf(waiting.undecided(), month) && !Part.isSmall(undecided(waiting, month));
    }

    private boolean canBeTold(Waiting waiting, ReportingYear year) {
        var decided = decided(waiting, year);
        int known = before.course(waiting.decided(), year).shown();
        return all.plan(waiting.received(), year).shows(YearMonth.from(year.first()), all.endOf(year))
                && !Part.isSmall(Arrays.stream(decided).sum())
                && !Part.isSmall(Arrays.stream(decided).skip(known).sum());
    }

    private boolean showsMonths(Waiting waiting, ReportingYear year) {
        var april = YearMonth.from(year.first());
        return all.plan(waiting.received(), year).withheld().isEmpty()
                && Arrays.stream(decided(waiting, year)).noneMatch(Part::isSmall)
                && IntStream.range(0, all.months(year)).allMatch(month -> showsAtAll(waiting, april.plusMonths(month)));
    }

    private long[] decided(Waiting waiting, ReportingYear year) {
        return all.monthly(waiting.decided()).of(year, all.months(year));
    }

    private long undecided(Waiting waiting, YearMonth month) {
        return all.monthly(waiting.undecided()).atEndOf(month);
    }

    private static ReportingYear before(ReportingYear year) {
        return ReportingYear.endingIn(year.endingIn() - 1);
    }
}
