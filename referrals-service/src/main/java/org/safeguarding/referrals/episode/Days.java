package org.safeguarding.referrals.episode;

import java.time.LocalDate;
import org.safeguarding.web.problem.Refusal;

/** Days on which something happened. */
final class Days {

    private Days() {}

    /** Refuses with 400 a day after the one on which it is recorded. */
    static void requirePast(String pointer, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw Refusal.invalid(pointer, "in-the-future", "It is recorded once it has happened.");
        }
    }
}
