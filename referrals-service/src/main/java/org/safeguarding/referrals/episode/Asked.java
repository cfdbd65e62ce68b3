package org.safeguarding.referrals.episode;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.web.problem.Refusal;

/** Query parameters of lists, which are refused by their name; null where nothing was asked for. */
public final class Asked {

    private Asked() {}

    /** A constant by its name, or 400 {@code unknown-code}. */
    public static <E extends Enum<E>> E constant(String parameter, String value, Class<E> type) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findAny()
                .orElseThrow(() -> Refusal.invalid(
                        parameter, "unknown-code", "It is one of " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    /** A day of which working days are counted, or 400 {@code format} or {@code out-of-range}. */
    public static LocalDate day(String parameter, String value) {
        if (value == null) {
            return null;
        }
        LocalDate day;
        try {
            day = LocalDate.parse(value);
        } catch (DateTimeParseException _) {
            throw Refusal.invalid(parameter, "format", "A day is written as 2018-03-06.");
        }
        if (day.isBefore(WorkingDays.FIRST.plusYears(1)) || day.isAfter(WorkingDays.LAST.minusYears(1))) {
            throw Refusal.invalid(parameter, "out-of-range", "Ask for a day of 1991 to 2059.");
        }
        return day;
    }
}
