package org.safeguarding.metrics.value;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.web.problem.Accepted;
import org.safeguarding.web.problem.Refusal;

/** The rules for the days in a request, the same for a figure, the list behind it and its stream. */
public final class AskedDays {

    private static final int LONGEST_YEARS = 30;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2060, 12, 31);

    private AskedDays() {}

    /**
     * A day from 1990 to 2060, ISO 8601.
     *
     * @param name of the parameter, for a refusal to point to
     */
    public static LocalDate day(String name, String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                throw Refusal.invalid(name, "out-of-range", "Days are from " + EARLIEST + " to " + LATEST + ".");
            }
            return day;
        } catch (DateTimeParseException _) {
            throw Refusal.invalid(name, "format", Accepted.valueOf(LocalDate.class));
        }
    }

    /** A range of at most 30 years that does not end before it begins. */
    public static Period range(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw Refusal.invalid("to", "before-from", "The last day is before the first.");
        }
        if (!first.plusYears(LONGEST_YEARS).isAfter(last)) {
            throw Refusal.invalid("to", "too-long", "Ask for at most 30 years at a time.");
        }
        return new Period(first, last);
    }

    /** A single day, for an indicator that counts what is open at the end of a day. */
    public static Period asAt(Indicator indicator, String text) {
        var day = day("asAt", text);
        if (!indicator.isOfOneDay()) {
            throw Refusal.invalid(
                    "asAt", "not-of-one-day", indicator.id() + " is counted over days: ask with from and to.");
        }
        return new Period(day, day);
    }

    /** Refuses a range together with {@code asAt}. */
    public static void requireNoRange(boolean range) {
        if (range) {
            throw Refusal.invalid("asAt", "instead-of-range", "Ask either with asAt or with from and to.");
        }
    }
}
