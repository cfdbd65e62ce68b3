package org.safeguarding.metrics.cells;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * The sums of marks that several threads count. Each has pages of its own while it counts, and there are no more of them
 * than threads: to merge the pages of every few timelines would cost as much as to count them.
 */
final class Differences {

    private final Queue<CellPages> idle = new ConcurrentLinkedQueue<>();

    /** Counts into pages that no other thread uses meanwhile. */
    <T> T count(Function<CellPages, T> counting) {
        var found = idle.poll();
        var pages = found == null ? new CellPages() : found;
        T result = counting.apply(pages);
        idle.add(pages);
        return result;
    }

    /** All marks together, once no thread counts any more. */
    CellPages sum() {
        var sum = new CellPages();
        idle.forEach(sum::add);
        return sum;
    }
}
