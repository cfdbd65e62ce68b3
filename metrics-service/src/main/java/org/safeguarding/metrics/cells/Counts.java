package org.safeguarding.metrics.cells;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.measure.Profile;

/**
 * The counts of one authority as of one moment, enough to answer for any part of the period read.
 *
 * @param generation the generation of the cells; 0 if there is none yet
 * @param cells by measure; the sum of a stock before the period is on an earlier day
 */
public record Counts(int generation, Map<String, List<Cell>> cells) {

    /** @param profile {@link Profile#NOTHING_KNOWN} if only sums by day were read */
    public record Cell(LocalDate day, Profile profile, long n) {}

    /** The count for a period within the one read. */
    public long of(Measure measure, Period period) {
        long sum = 0;
        for (var cell : cells.getOrDefault(measure.id(), List.of())) {
            if (measure.counts(cell.day(), period)) {
                sum += cell.n();
            }
        }
        return sum;
    }

    /**
     * The same count divided by one dimension: each value's code (0 if not known) and its count. Values without a count
     * are left out.
     */
    public SortedMap<Integer, Long> by(Dimension dimension, Measure measure, Period period) {
        var counted = new TreeMap<Integer, Long>();
        for (var cell : cells.getOrDefault(measure.id(), List.of())) {
            if (measure.counts(cell.day(), period)) {
                counted.merge(measure.code(dimension, cell.profile(), period.to()), cell.n(), Long::sum);
            }
        }
        counted.values().removeIf(n -> n == 0);
        return counted;
    }

    static final class Builder {
        private final Map<String, List<Cell>> cells = new HashMap<>();
        private int generation;

        void of(int generation) {
            this.generation = generation;
        }

        /** @param first the first day of the month, or the day of an opening */
        void add(String measure, LocalDate first, boolean opening, PageReader stored) {
            var read = cells.computeIfAbsent(measure, _ -> new ArrayList<>());
            while (stored.next()) {
                read.add(new Cell(
                        opening ? first.minusDays(1) : first.withDayOfMonth(CellPage.day(stored.group())),
                        CellPage.profile(stored.group(), stored.low()),
                        stored.n()));
            }
        }

        Counts build() {
            return new Counts(generation, cells);
        }
    }
}
