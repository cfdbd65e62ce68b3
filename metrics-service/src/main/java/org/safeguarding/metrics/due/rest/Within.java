package org.safeguarding.metrics.due.rest;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.WorkingCalendar;
import org.safeguarding.web.problem.Refusal;

/** How far to look ahead, for example {@code 10d} or {@code 5wd}: days or working days from today. */
record Within(Limit limit) {

    static final String DEFAULT = "10wd";
    private static final int LONGEST = 366;
    private static final Pattern FORMAT = Pattern.compile("(\\d{1,3})(w?d)");

    static Within parse(String text) {
        var found = FORMAT.matcher(text);
        if (!found.matches()) {
            throw Refusal.invalid("within", "format", "Write 10d for ten days or 5wd for five working days.");
        }
        int amount = Integer.parseInt(found.group(1));
        if (amount > LONGEST) {
            throw Refusal.invalid("within", "out-of-range", "Look at most " + LONGEST + " days ahead.");
        }
        return new Within(found.group(2).equals("d") ? Limit.calendarDays(amount) : Limit.workingDays(amount));
    }

    LocalDate last(LocalDate today, WorkingCalendar calendar) {
        return limit.due(today, calendar);
    }
}
