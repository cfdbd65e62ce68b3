package org.safeguarding.metrics.value;

import java.time.LocalDate;
import java.time.YearMonth;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.indicator.Formula;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.web.problem.Refusal;

/** What restricted callers may ask about children: only what can provably be protected, see ADR 0010. */
public final class RestrictedPeriods {

    private final YearMonth lastPassed;

    public RestrictedPeriods(LocalDate today) {
        this.lastPassed = YearMonth.from(today).minusMonths(1);
    }

    /** The last day of the last complete month. */
    public LocalDate last() {
        return lastPassed.atEndOfMonth();
    }

    void check(Indicator indicator, Period period, boolean sliced) {
        boolean stock = indicator.isOfOneDay();
        if (sliced || indicator.formula() instanceof Formula.Distribution) {
            if (!(stock || isFirstOfYear(period.from()))
                    || !isEndOfYear(period.to())
                    || !stock && !period.isWithinOneReportingYear()) {
                throw Refusal.forbidden(
                        "reporting-years-only",
                        "This caller can divide figures only for whole reporting years, 1 April to 31 March, and"
                                + " for the current one up to " + last() + ".");
            }
        } else if (!(stock || period.from().getDayOfMonth() == 1) || !isEndOfMonth(period.to())) {
            throw Refusal.forbidden(
                    "whole-months-only",
                    "This caller can see figures only for whole calendar months that have passed, up to " + last()
                            + ".");
        }
    }

    private static boolean isFirstOfYear(LocalDate day) {
        return day.equals(ReportingYear.of(day).first());
    }

    private boolean isEndOfYear(LocalDate day) {
        return isEndOfMonth(day) && (day.equals(ReportingYear.of(day).last()) || day.equals(last()));
    }

    private boolean isEndOfMonth(LocalDate day) {
        return day.equals(YearMonth.from(day).atEndOfMonth()) && !day.isAfter(last());
    }
}
