package org.safeguarding.referrals.episode;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.calendar.WorkingDays;

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

    /** @param dueOn null for a clock that does not run; then the answer is null */
    public static TimeLeft until(LocalDate dueOn, LocalDate today) {
        if (dueOn == null) {
            return null;
        }
        return new TimeLeft(dueOn, WorkingDays.between(today, dueOn), today.isAfter(dueOn));
    }
}
