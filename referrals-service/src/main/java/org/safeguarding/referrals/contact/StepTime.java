package org.safeguarding.referrals.contact;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/** When a step was taken that follows another. */
public final class StepTime {

    private StepTime() {}

    /** The time as precise as it is kept; 400 with the code if it is before the step that it follows, or if in the future. */
    public static Instant following(
            Instant earlier, String code, String pointer, OffsetDateTime at, Recording recording) {
        if (at.toInstant().truncatedTo(ChronoUnit.MICROS).isBefore(earlier)) {
            throw Refusal.invalid(pointer, code, "It is said to have been done before the step that it follows.");
        }
        return Chronology.require(pointer, at, recording);
    }
}
