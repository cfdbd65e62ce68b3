package org.safeguarding.metrics.disclosure;

import java.util.Set;
import java.util.stream.LongStream;

/**
 * What was added to a stock and removed from it in one reporting year.
 *
 * @param started by month from April, only for months that have passed
 * @param ended for the same months
 * @param open the stock at the end of each of them
 * @param anyPoint what was open at any point of the year up to the end of each of them
 * @param startedBefore the blocks of the started that were withheld before
 * @param endedBefore the blocks of the ended that were withheld before
 * @param openBefore whether the stock at the end of these months was withheld before
 * @param course how far they were shown while the year ran
 */
public record Flows(
        long[] started,
        long[] ended,
        long[] open,
        long[] anyPoint,
        Set<Block> startedBefore,
        Set<Block> endedBefore,
        boolean openBefore,
        Course course) {

    public Flows {
        if (started.length != ended.length || started.length != open.length || started.length != anyPoint.length) {
            throw new IllegalArgumentException("Started, ended, open and at any point must cover the same months");
        }
        started = started.clone();
        ended = ended.clone();
        open = open.clone();
        anyPoint = anyPoint.clone();
    }

    int months() {
        return started.length;
    }

    long atTheEnd() {
        return open[open.length - 1];
    }

    /**
     * What was in the stock before and is not at any point of the year, such as episodes of need that are closed in it as
     * not in need.
     *
     * @param opening the stock before
     */
    long leftOut(long opening) {
        return Math.abs(opening + LongStream.of(started).sum() - anyPoint[anyPoint.length - 1]);
    }

    /**
     * What is in the stock at the end of a month and not among those at any point that have not ended, such as episodes
     * that are later closed as not in need.
     */
    long besides(int month) {
        return Math.abs(anyPoint[month] - LongStream.of(ended).limit(month + 1L).sum() - open[month]);
    }
}
