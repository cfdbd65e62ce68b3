package org.safeguarding.metrics.generation;

import java.time.Instant;
import java.util.Map;

/**
 * A whole of timelines and cells, computed by one set of definitions.
 *
 * @param id from 1, one more with each
 * @param definitions fingerprint of what is counted
 * @param measures the version of each measure
 * @param limits fingerprint of the clock limits
 * @param reason why it was begun
 * @param copied timelines taken over from the one before
 * @param copiedAt null while timelines are being taken over
 * @param liveAt null before answers come from it
 * @param retiredAt null until answers come from another, or its building is given up
 */
public record Generation(
        int id,
        State state,
        Origin origin,
        String definitions,
        Map<String, Integer> measures,
        String limits,
        String reason,
        Instant startedAt,
        long copied,
        Instant copiedAt,
        Instant liveAt,
        Instant retiredAt) {

    /** One at a time is live, at most one is building beside it. */
    public enum State {
        BUILDING,
        LIVE,
        RETIRED
    }

    /** What it began with. */
    public enum Origin {
        /** With nothing: it hears everything from the first offset. */
        KAFKA,
        /** With the timelines of the live one, and its offsets: it hears what came since. */
        TIMELINES
    }

    /** The name under which its events are consumed. */
    public String consumer() {
        return "metrics-service." + id;
    }
}
