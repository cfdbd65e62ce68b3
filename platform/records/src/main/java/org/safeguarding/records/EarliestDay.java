package org.safeguarding.records;

import java.time.LocalDate;
import org.safeguarding.web.problem.Refusal;

/**
 * The earliest day on which anything recorded can have happened: the Children Act 1989 came into force. An older day is a typing
 * error, and the database cannot hold a year such as -99999.
 */
public final class EarliestDay {

    public static final LocalDate DAY = LocalDate.of(1991, 10, 14);

    private EarliestDay() {}

    /** Refuses an earlier day with 400 {@code too-early}. */
    public static void require(String pointer, LocalDate day) {
        if (day.isBefore(DAY)) {
            throw Refusal.invalid(pointer, "too-early", "The earliest day that can be recorded is " + DAY + ".");
        }
    }
}
