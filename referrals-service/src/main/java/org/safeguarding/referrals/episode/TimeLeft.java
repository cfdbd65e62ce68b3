package org.safeguarding.referrals.episode;

import java.time.LocalDate;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.WorkingDays;

/** What is left of a clock that counts working days, and which clocks run out by a day. */
public final class TimeLeft {

    private TimeLeft() {}

    /** Working days left: 0 on the last day in time, and from the day after it -1 or less, a day off included. */
    public static int workingDays(LocalDate due, LocalDate today) {
        return today.isAfter(due) ? -Math.max(1, WorkingDays.between(due, today)) : WorkingDays.between(today, due);
    }

    /** The last day on which a clock can have started that runs out on this day or before: what is due by it. */
    public static LocalDate latestStart(Limit limit, LocalDate due) {
        LocalDate start = due;
        while (limit.due(start).isAfter(due)) {
            start = start.minusDays(1);
        }
        return start;
    }
}
