package org.safeguarding.metrics.generation;

import java.time.Instant;
import java.util.Map;

/**
 * A complete set of timelines and cells, computed by one set of definitions.
 *
 * @param id counts up from 1
 * @param definitions fingerprint of what is counted
 * @param measures the version of each measure
 * @param limits fingerprint of the clock limits
 * @param reason why it was started
 * @param copied timelines copied from the previous generation
 * @param copiedAt null while timelines are being copied
 * @param liveAt null before answers come from it
 * @param retiredAt null until another generation replaces it or its build is abandoned
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

    /** One is live at a time; at most one is being built beside it. */
    public enum State {
        BUILDING,
        LIVE,
        RETIRED
    }

    /** What a generation starts from. */
    public enum Origin {
        /** Nothing: it reads every event from the first offset. */
        KAFKA,
        /** The timelines and offsets of the live generation: it reads the events since. */
        TIMELINES
    }

    /** The name that its events are consumed under. */
    public String consumer() {
        return "metrics-service." + id;
    }
}
