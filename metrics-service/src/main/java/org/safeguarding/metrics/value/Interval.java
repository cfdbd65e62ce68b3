package org.safeguarding.metrics.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.measure.Period;

/** Into what a range of days is cut. */
public enum Interval {
    /** Not at all. */
    NONE {
        @Override
        LocalDate last(LocalDate day) {
            return LocalDate.MAX;
        }
    },
    /** Calendar months. */
    MONTH {
        @Override
        LocalDate last(LocalDate day) {
            return day.withDayOfMonth(day.lengthOfMonth());
        }
    },
    /** Quarters of the reporting year: April to June is the first. */
    QUARTER {
        @Override
        LocalDate last(LocalDate day) {
            int monthsToGo = 2 - (day.getMonthValue() - 1) % 3;
            return MONTH.last(day.withDayOfMonth(1).plusMonths(monthsToGo));
        }
    },
    /** Reporting years: 1 April to 31 March. */
    YEAR {
        @Override
        LocalDate last(LocalDate day) {
            return ReportingYear.of(day).last();
        }
    };

    /** The last day of the month, quarter or year that this day is in. */
    abstract LocalDate last(LocalDate day);

    /** The parts of a range in their order; the first and the last part are cut off where the range begins and ends. */
    public List<Period> split(LocalDate from, LocalDate to) {
        var periods = new ArrayList<Period>();
        for (var first = from; !first.isAfter(to); ) {
            var last = last(first);
            last = last.isBefore(to) ? last : to;
            periods.add(new Period(first, last));
            first = last.plusDays(1);
        }
        return periods;
    }

    /** By its name in the API, for example {@code quarter}. */
    public static Optional<Interval> named(String name) {
        for (var interval : values()) {
            if (interval.label().equals(name)) {
                return Optional.of(interval);
            }
        }
        return Optional.empty();
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
