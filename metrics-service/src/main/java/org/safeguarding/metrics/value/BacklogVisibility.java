package org.safeguarding.metrics.value;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.disclosure.Part;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;

/**
 * What restricted callers see of contacts waiting for a decision. Contacts received are shown separately. The backlog
 * grows by them and shrinks by the contacts decided, so any two of the three reveal the third.
 */
final class BacklogVisibility {

    private final RestrictedVisibility all;
    private final WithheldBefore before;

    BacklogVisibility(RestrictedVisibility all, WithheldBefore before) {
        this.all = all;
        this.before = before;
    }

    boolean shows(Measure measure, Period period) {
        var month = YearMonth.from(period.to());
        var year = ReportingYear.of(period.to());
        if (measure.equals(ContactMeasures.CONTACTS_UNDECIDED)) {
            return showsUndecided(month);
        }
        if (measure.equals(ContactMeasures.CONTACTS_OVERDUE)) {
            long overdue = all.monthly(ContactMeasures.CONTACTS_OVERDUE).atEndOf(month);
            return !before.atEndOf(measure, month)
                    && showsUndecided(month)
                    && !Part.isSmall(overdue)
                    && !Part.isSmall(undecided(month) - overdue);
        }
        return all.isYear(period) && showsYear(year);
    }

    private boolean showsUndecided(YearMonth month) {
        var year = ReportingYear.of(month.atDay(1));
        return month.equals(all.endOf(year)) ? showsEnd(year) : showsYear(year) && showsMonths(year);
    }

    /**
     * The number decided in a year is the number received minus the growth of the backlog: it is shown if both ends
     * are.
     */
    private boolean showsYear(ReportingYear year) {
        return showsEnd(year(year, -1)) && showsEnd(year);
    }

    private boolean showsEnd(ReportingYear year) {
        var next = year(year, 1);
        return !before.atEndOf(ContactMeasures.CONTACTS_UNDECIDED, all.endOf(year))
                && !Part.isSmall(undecided(all.endOf(year)))
                && canBeTold(year)
                && (all.isRunning(year) || all.months(next) <= 0 || canBeTold(next));
    }

    private boolean canBeTold(ReportingYear year) {
        int months = all.months(year);
        var received = all.plan(ContactMeasures.CONTACTS_RECEIVED, year);
        return received.shows(YearMonth.from(year.first()), all.endOf(year))
                && !Part.isSmall(Arrays.stream(decided(year, months)).sum());
    }

    private boolean showsMonths(ReportingYear year) {
        int months = all.months(year);
        var april = YearMonth.from(year.first());
        return all.plan(ContactMeasures.CONTACTS_RECEIVED, year).withheld().isEmpty()
                && Arrays.stream(decided(year, months)).noneMatch(Part::isSmall)
                && IntStream.range(0, months)
                        .noneMatch(month -> before.atEndOf(ContactMeasures.CONTACTS_UNDECIDED, april.plusMonths(month)))
                && IntStream.range(0, months)
                        .mapToLong(month -> undecided(april.plusMonths(month)))
                        .noneMatch(Part::isSmall);
    }

    private long[] decided(ReportingYear year, int months) {
        return all.monthly(ContactMeasures.CONTACTS_DECIDED).of(year, months);
    }

    private long undecided(YearMonth month) {
        return all.monthly(ContactMeasures.CONTACTS_UNDECIDED).atEndOf(month);
    }

    private static ReportingYear year(ReportingYear year, int later) {
        return ReportingYear.endingIn(year.endingIn() + later);
    }
}
