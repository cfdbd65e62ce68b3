package org.safeguarding.referrals.contact;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.safeguarding.calendar.London;
import org.safeguarding.records.EarliestDay;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/** When something was done, to the microsecond that the database keeps: in its order, and before it was recorded. */
public final class StepTime {

    private StepTime() {}

    /** Of the first step; 400 if it is before {@link EarliestDay} or later than it was recorded. */
    public static Instant first(String pointer, OffsetDateTime at, Recording recording) {
        EarliestDay.require(pointer, London.dayOf(at.toInstant()));
        return recorded(pointer, at, recording);
    }

    /** Of a later step; 400 with the code if it is before the step that it follows, or if later than it was recorded. */
    public static Instant following(
            Instant earlier, String code, String pointer, OffsetDateTime at, Recording recording) {
        if (at.toInstant().truncatedTo(ChronoUnit.MICROS).isBefore(earlier)) {
            throw Refusal.invalid(pointer, code, "It is said to have been done before the step that it follows.");
        }
        return recorded(pointer, at, recording);
    }

    private static Instant recorded(String pointer, OffsetDateTime at, Recording recording) {
        if (at.toInstant().isAfter(recording.at())) {
            throw Refusal.invalid(pointer, "in-the-future", "It is said to have been done after it was recorded.");
        }
        return at.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
