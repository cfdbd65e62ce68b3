package org.safeguarding.referrals.episode;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.records.EarliestDay;

/** What is left of a clock, as of today in London. */
@Schema(name = "TimeLeft", description = "What is left of a clock, as of today in London.")
public record TimeLeft(
        @Schema(description = "The last day on which it is in time.", examples = "2018-03-06")
        LocalDate dueOn,

        @Schema(
                description =
                        "Working days from today until then: 0 on the last day, and -1 or less when it has passed. What is done on a day off counts as done on the next working day.",
                examples = "1")
        int workingDaysLeft,

        @Schema(description = "True if the last day has passed.", examples = "false")
        boolean overdue) {

    /** No clock that runs today is due later. */
    private static final LocalDate LAST = WorkingDays.LAST.minusYears(1);

    /** @param dueOn null for a clock that does not run; then the answer is null */
    public static TimeLeft until(LocalDate dueOn, LocalDate today) {
        if (dueOn == null) {
            return null;
        }
        return new TimeLeft(dueOn, WorkingDays.between(today, dueOn), today.isAfter(dueOn));
    }

    /** The last day on which a clock can have started if it runs out on or before this day. */
    public static LocalDate latestStart(Limit limit, LocalDate dueOn) {
        if (dueOn.isBefore(EarliestDay.DAY)) {
            return dueOn;
        }
        LocalDate start = dueOn.isBefore(LAST) ? dueOn : LAST;
        while (limit.due(start).isAfter(dueOn)) {
            start = start.minusDays(1);
        }
        return start;
    }
}
