package org.safeguarding.records;

import java.time.Instant;
import org.safeguarding.web.security.Actor;

/**
 * The recording of something: by whom, when and why. When it happened in the world is another time, which the record keeps.
 *
 * @param by who records
 * @param at when it was recorded; never later than now, earlier only in a load
 * @param performedBy who did what is recorded; null in a load, because the importer did none of it
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
