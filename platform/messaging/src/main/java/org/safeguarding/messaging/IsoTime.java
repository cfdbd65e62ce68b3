package org.safeguarding.messaging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days, months and instants in the one form in which the platform writes them. This class reads them digit by digit,
 * because the parsers of java.time took half the time of decoding an event. It leaves other forms to those parsers,
 * with their answers and refusals.
 */
final class IsoTime {

    private static final int NONE = -1;
    private static final int DATE = 10;
    private static final int SHORTEST_INSTANT = 20;
    private static final int LONGEST_INSTANT = 30;
    private static final int[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private IsoTime() {}

    /** For example 2018-04-01T09:00:00Z, with up to nine digits of a second's fraction. */
    static Instant instant(String text) {
        var simple = simpleInstant(text);
        return simple == null ? Instant.parse(text) : simple;
    }

    /** For example 2018-04-01; null if it has another form or is not a day. */
    static LocalDate day(CharSequence text) {
        if (text.length() != DATE || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        try {
            return year == NONE || month == NONE || day == NONE ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** For example 2010-05; null if it has another form or is not a month. */
    static YearMonth month(CharSequence text) {
        if (text.length() != 7 || text.charAt(4) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        return year == NONE || month < 1 || month > 12 ? null : YearMonth.of(year, month);
    }

    private static Instant simpleInstant(String text) {
        int length = text.length();
        if (length < SHORTEST_INSTANT
                || length > LONGEST_INSTANT
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || text.charAt(length - 1) != 'Z') {
            return null;
        }
        var day = day(text.substring(0, DATE));
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int nano = length == SHORTEST_INSTANT ? 0 : fraction(text, length - 1);
        if (day == null
                || hour < 0
                || hour > 23
                || minute < 0
                || minute > 59
                || second < 0
                || second > 59
                || nano < 0) {
            return null;
        }
        return Instant.ofEpochSecond(day.toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second, nano);
    }

    private static int fraction(String text, int end) {
        int digits = end - SHORTEST_INSTANT;
        if (text.charAt(19) != '.' || digits == 0) {
            return NONE;
        }
        int fraction = number(text, SHORTEST_INSTANT, end);
        return fraction == NONE ? NONE : fraction * POWERS[9 - digits];
    }

    private static int number(CharSequence text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
