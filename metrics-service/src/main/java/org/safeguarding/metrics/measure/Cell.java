package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * A place where marks add up: one measure of one slice of one authority on one day.
 *
 * @param slice the part of the authority that is counted; so far only {@link #WHOLE}
 */
public record Cell(String authority, String measure, String slice, LocalDate day) implements Comparable<Cell> {

    /** Nothing left out. */
    public static final String WHOLE = "all";

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::authority)
            .thenComparing(Cell::measure)
            .thenComparing(Cell::slice)
            .thenComparing(Cell::day);

    public Cell {
        Objects.requireNonNull(day, () -> "a " + measure + " has no day");
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
