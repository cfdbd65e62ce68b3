package org.safeguarding.records;

import java.time.LocalDate;
import org.safeguarding.web.problem.Refusal;

/**
 * The earliest day of which anything is recorded: the Children Act 1989 came into force, under which all of it is done.
 * What is said to be older is a slip of the pen, and a year such as -99999 is more than the database can hold.
 */
public final class EarliestDay {

    public static final LocalDate DAY = LocalDate.of(1991, 10, 14);

    private EarliestDay() {}

    /** Refuses an earlier day with 400 {@code too-early}. */
    public static void require(String pointer, LocalDate day) {
        if (day.isBefore(DAY)) {
            throw Refusal.invalid(pointer, "too-early", "Nothing is recorded from before " + DAY + ".");
        }
    }
}
