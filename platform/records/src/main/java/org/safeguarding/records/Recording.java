package org.safeguarding.records;

import java.time.Instant;
import org.safeguarding.journal.Actor;

/**
 * Who recorded something, when and why. The record itself keeps when it happened in the world.
 *
 * @param by who records
 * @param at when it was recorded; never later than now, earlier only in a load
 * @param performedBy who took the step; null in a load, because the importer took none of them
 * @param reason why it was done, for the history; null if the request gives none
 */
public record Recording(Actor by, Instant at, String performedBy, String reason) {

    /** Recorded by the person who did it. */
    public Recording(Actor by, Instant at) {
        this(by, at, by.id(), null);
    }

    /** The same recording with a reason, which may be null. */
    public Recording because(String why) {
        return new Recording(by, at, performedBy, why);
    }
}
