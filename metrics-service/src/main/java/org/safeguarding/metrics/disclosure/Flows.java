package org.safeguarding.metrics.disclosure;

import java.util.Set;

/**
 * What was added to a stock and removed from it in one reporting year.
 *
 * @param started by month from April, only for months that have passed
 * @param ended for the same months
 * @param startedBefore the blocks of the started that publications withheld
 * @param endedBefore the blocks of the ended that publications withheld
 * @param openBefore whether a publication withheld the stock at the end of these months
 */
public record Flows(
        long[] started, long[] ended, Set<Block> startedBefore, Set<Block> endedBefore, boolean openBefore) {

    public Flows {
        if (started.length != ended.length) {
            throw new IllegalArgumentException("Started and ended must cover the same months");
        }
        started = started.clone();
        ended = ended.clone();
    }

    public Flows(long[] started, long[] ended) {
        this(started, ended, Set.of(), Set.of(), false);
    }

    /** The stock at the end of each month. */
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
