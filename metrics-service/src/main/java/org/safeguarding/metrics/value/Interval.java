package org.safeguarding.metrics.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.measure.Period;

/** How to divide a range of days into periods. */
public enum Interval {
    /** Not divided. */
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
    },
    /** The 12 months up to the end of each calendar month of the range. */
    ROLLING_YEAR {
        @Override
        LocalDate last(LocalDate day) {
            return MONTH.last(day);
        }

        @Override
        public List<Period> split(LocalDate from, LocalDate to) {
            return upToMonthEnds(
                    from, to, end -> YearMonth.from(end).minusMonths(11).atDay(1));
        }
    },
    /** From 1 April up to the end of each calendar month of the range. */
    YEAR_TO_DATE {
        @Override
        LocalDate last(LocalDate day) {
            return MONTH.last(day);
        }

        @Override
        public List<Period> split(LocalDate from, LocalDate to) {
            return upToMonthEnds(from, to, end -> ReportingYear.of(end).first());
        }
    };

    /** The last day of the period that this day is in. */
    abstract LocalDate last(LocalDate day);

    /**
     * The periods of a range, in order; the first and the last are cut off at the ends of the range. Rolling years and
     * years to date have one period for each month end in the range, and none if the range has no month end.
     */
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

    private static List<Period> upToMonthEnds(LocalDate from, LocalDate to, UnaryOperator<LocalDate> first) {
        return MONTH.split(from, to).stream()
                .map(Period::to)
                .filter(day -> day.equals(MONTH.last(day)))
                .map(end -> new Period(first.apply(end), end))
                .toList();
    }

    /** Its name in the API, for example {@code year-to-date}. */
    public static Optional<Interval> named(String name) {
        for (var interval : values()) {
            if (interval.label().equals(name)) {
                return Optional.of(interval);
            }
        }
        return Optional.empty();
    }

    /** The names of all that a caller can ask for. */
    public static Stream<String> names() {
        return Arrays.stream(values()).map(Interval::label);
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
