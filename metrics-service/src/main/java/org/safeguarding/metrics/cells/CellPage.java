package org.safeguarding.metrics.cells;

import java.util.Arrays;
import org.safeguarding.metrics.measure.Profile;

/**
 * The cells of one month, in order of days: the sum of the marks for each day and profile, never zero. Sums by day
 * alone are a separate page of a few bytes a day, because most questions need no more.
 *
 * <p>Two sorted arrays instead of a map: each batch adds a few marks to thousands of pages of hundreds of cells, and
 * boxing them took most of the time.
 */
final class CellPage {

    static final CellPage EMPTY = new CellPage(new long[0], new long[0]);

    static final byte[] NOTHING = {};

    /** A page as it is stored. */
    record Stored(byte[] days, byte[] counts) {}

    private final long[] cells;
    private final long[] counts;

    private CellPage(long[] cells, long[] counts) {
        this.cells = cells;
        this.counts = counts;
    }

    /** @param day of the month, from 1; 0 for the sum before the first day */
    static long cell(int day, long profile) {
        return (long) day << Profile.BITS | profile;
    }

    static int day(long cell) {
        return (int) (cell >>> Profile.BITS);
    }

    static long profile(long cell) {
        return cell & (1L << Profile.BITS) - 1;
    }

    /** Takes cells in order; the same cell may come several times. */
    static final class Builder {

        private long[] cells;
        private long[] counts;
        private int size;

        Builder(int most) {
            cells = new long[most];
            counts = new long[most];
        }

        Builder add(long cell, long n) {
            if (size > 0 && cells[size - 1] == cell) {
                counts[size - 1] += n;
            } else {
                dropNothing();
                cells[size] = cell;
                counts[size++] = n;
            }
            return this;
        }

        private void dropNothing() {
            if (size > 0 && counts[size - 1] == 0) {
                size--;
            }
        }

        CellPage page() {
            dropNothing();
            return size == 0 ? EMPTY : new CellPage(Arrays.copyOf(cells, size), Arrays.copyOf(counts, size));
        }
    }

    CellPage plus(CellPage other) {
        return plus(other, 1);
    }

    CellPage minus(CellPage other) {
        return plus(other, -1);
    }

    private CellPage plus(CellPage other, int sign) {
        var sum = new Builder(cells.length + other.cells.length);
        int i = 0;
        int j = 0;
        while (i < cells.length || j < other.cells.length) {
            if (j == other.cells.length || i < cells.length && cells[i] <= other.cells[j]) {
                sum.add(cells[i], counts[i++]);
            } else {
                sum.add(other.cells[j], sign * other.counts[j++]);
            }
        }
        return sum.page();
    }

    boolean isEmpty() {
        return cells.length == 0;
    }

    /** How many cells are not zero. */
    int size() {
        return cells.length;
    }

    /** The sum over all cells. */
    long total() {
        return Arrays.stream(counts).sum();
    }

    /** The same page without the days: the opening of a reporting year. */
    CellPage opening() {
        var opening = new Tally();
        for (int i = 0; i < cells.length; i++) {
            for (long n = counts[i]; n != 0; n -= Long.signum(n)) {
                opening.add(cell(0, profile(cells[i])), Long.signum(n));
            }
        }
        return opening.page();
    }

    /** This page as it is stored. */
    Stored stored() {
        return addedTo(NOTHING);
    }

    /** A stored page with this one added, in one pass: most pages get a few cells more of hundreds. */
    Stored addedTo(byte[] counts) {
        var sum = new StoredSum(counts.length + this.counts.length * 2);
        var stored = new PageReader(counts);
        boolean more = stored.next();
        for (int i = 0; i < cells.length; ) {
            if (more && stored.cell() < cells[i]) {
                sum.add(stored.cell(), stored.n());
                more = stored.next();
            } else if (more && stored.cell() == cells[i]) {
                sum.add(cells[i], stored.n() + this.counts[i++]);
                more = stored.next();
            } else {
                sum.add(cells[i], this.counts[i++]);
            }
        }
        for (; more; more = stored.next()) {
            sum.add(stored.cell(), stored.n());
        }
        return sum.stored();
    }

    /** Writes cells, and their sums by day beside them. */
    private static final class StoredSum {

        private static final int DAYS = 31;

        private final PageWriter counts;
        private final PageWriter days = new PageWriter(DAYS * 3);
        private int day;
        private long ofDay;

        StoredSum(int expected) {
            counts = new PageWriter(expected);
        }

        void add(long cell, long n) {
            if (n != 0) {
                counts.write(cell, n);
                if (day(cell) != day) {
                    endDay();
                    day = day(cell);
                }
                ofDay += n;
            }
        }

        private void endDay() {
            if (ofDay != 0) {
                days.write(cell(day, 0), ofDay);
                ofDay = 0;
            }
        }

        Stored stored() {
            endDay();
            return new Stored(days.bytes(), counts.bytes());
        }
    }

    static CellPage of(byte[] bytes) {
        // A cell is two numbers of at least a byte each.
        var page = new Builder(bytes.length / 2);
        for (var stored = new PageReader(bytes); stored.next(); ) {
            page.add(stored.cell(), stored.n());
        }
        return page.page();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellPage page && Arrays.equals(cells, page.cells) && Arrays.equals(counts, page.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cells) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(cells) + " " + Arrays.toString(counts);
    }
}
