package org.safeguarding.metrics.measure;

import java.util.SortedMap;
import java.util.TreeMap;
import org.safeguarding.metrics.timeline.Timeline;

/** Sums of marks by cell, none of them zero. A difference of two is added to the stored cells, so it may be negative. */
public final class CellCounts {

    private final SortedMap<Cell, Long> counts = new TreeMap<>();

    /** All marks of this timeline, by every measure. */
    public void add(Timeline timeline) {
        add(timeline, 1);
    }

    public void subtract(Timeline timeline) {
        add(timeline, -1);
    }

    private void add(Timeline timeline, int sign) {
        for (var measure : Measures.ALL) {
            measure.marks(timeline)
                    .forEach(mark -> add(
                            new Cell(mark.authority(), measure.id(), Cell.WHOLE, mark.day()), (long) sign * mark.n()));
        }
    }

    public void add(Cell cell, long n) {
        counts.merge(cell, n, (one, other) -> one + other == 0 ? null : Long.valueOf(one + other));
        counts.remove(cell, 0L);
    }

    public void add(CellCounts other) {
        other.counts.forEach(this::add);
    }

    /** In the order in which cells are locked. */
    public SortedMap<Cell, Long> byCell() {
        return counts;
    }
}
