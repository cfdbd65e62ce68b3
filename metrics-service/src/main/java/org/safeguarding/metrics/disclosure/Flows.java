package org.safeguarding.metrics.disclosure;

import java.util.Set;

/**
 * What was added to a stock and removed from it in one reporting year.
 *
 * @param started by month from April, only for months that have passed
 * @param ended for the same months
 * @param open the stock at the end of each of them
 * @param startedBefore the blocks of the started that were withheld before
 * @param endedBefore the blocks of the ended that were withheld before
 * @param openBefore whether the stock at the end of these months was withheld before
 * @param course how far they were shown while the year ran
 */
public record Flows(
        long[] started,
        long[] ended,
        long[] open,
        Set<Block> startedBefore,
        Set<Block> endedBefore,
        boolean openBefore,
        Course course) {

    public Flows {
        if (started.length != ended.length || started.length != open.length) {
            throw new IllegalArgumentException("Started, ended and open must cover the same months");
        }
        started = started.clone();
        ended = ended.clone();
        open = open.clone();
    }

    int months() {
        return started.length;
    }

    long atTheEnd() {
        return open[open.length - 1];
    }
}
