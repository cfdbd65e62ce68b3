package org.safeguarding.metrics.disclosure;

import java.util.Set;

/**
 * What was added to a stock and taken from it in one reporting year.
 *
 * @param started of each month from April on, only of months that have passed
 * @param ended of the same months
 * @param startedBefore what publications withheld of the started
 * @param endedBefore what publications withheld of the ended
 * @param openBefore whether a publication withheld what was open at the end of these months
 */
public record Flows(
        long[] started, long[] ended, Set<Block> startedBefore, Set<Block> endedBefore, boolean openBefore) {

    public Flows {
        if (started.length != ended.length) {
            throw new IllegalArgumentException("Started and ended are of the same months");
        }
        started = started.clone();
        ended = ended.clone();
    }

    public Flows(long[] started, long[] ended) {
        this(started, ended, Set.of(), Set.of(), false);
    }

    /** What is open at the end of each month. */
    long[] open(long before) {
        var open = new long[started.length];
        long now = before;
        for (int month = 0; month < open.length; month++) {
            now += started[month] - ended[month];
            open[month] = now;
        }
        return open;
    }
}
