package org.safeguarding.metrics.cells;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.safeguarding.metrics.measure.Profile;

/**
 * The cells of one month, in order of days: the sum of the marks for each day and profile, never zero. Cells are
 * written as numbers of variable length, each as its distance from the one before, so a page takes a few bytes a cell.
 * Sums by day alone are a separate page of a few bytes a day, because most questions need no more.
 *
 * <p>Two sorted arrays instead of a map: each batch adds a few marks to thousands of pages of hundreds of cells, and
 * boxing them took most of the time.
 */
final class CellPage {

    static final CellPage EMPTY = new CellPage(new long[0], new long[0]);

    private static final int MORE = 0x80;
    private static final int SEVEN = 7;
    private static final int LONGEST_NUMBER = 10;

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

    /** The same page without the profiles. */
    CellPage days() {
        var days = new Builder(cells.length);
        for (int i = 0; i < cells.length; i++) {
            days.add(cell(day(cells[i]), 0), counts[i]);
        }
        return days.page();
    }

    /** The same page without the days: the opening of a reporting year. */
    CellPage opening() {
        var opening = EMPTY;
        for (int first = 0; first < cells.length; ) {
            int day = day(cells[first]);
            var ofDay = new Builder(cells.length - first);
            while (first < cells.length && day(cells[first]) == day) {
                ofDay.add(cell(0, profile(cells[first])), counts[first++]);
            }
            opening = opening.plus(ofDay.page());
        }
        return opening;
    }

    byte[] bytes() {
        var bytes = new byte[cells.length * 2 * LONGEST_NUMBER];
        int end = 0;
        long last = 0;
        for (int i = 0; i < cells.length; i++) {
            end = write(bytes, end, cells[i] - last);
            end = write(bytes, end, counts[i] << 1 ^ counts[i] >> Long.SIZE - 1);
            last = cells[i];
        }
        return Arrays.copyOf(bytes, end);
    }

    private static int write(byte[] bytes, int start, long number) {
        int end = start;
        long left = number;
        while ((left & -MORE) != 0) {
            bytes[end++] = (byte) (left & MORE - 1 | MORE);
            left >>>= SEVEN;
        }
        bytes[end++] = (byte) left;
        return end;
    }

    static CellPage of(byte[] bytes) {
        // A cell is two numbers of at least a byte each.
        var page = new Builder(bytes.length / 2);
        forEach(bytes, page::add);
        return page.page();
    }

    @FunctionalInterface
    interface CellVisitor {
        void read(long cell, long n);
    }

    /** Every cell in the order of days. */
    static void forEach(byte[] bytes, CellVisitor reader) {
        var buffer = ByteBuffer.wrap(bytes);
        long cell = 0;
        while (buffer.hasRemaining()) {
            cell += read(buffer);
            long n = read(buffer);
            reader.read(cell, n >>> 1 ^ -(n & 1));
        }
    }

    private static long read(ByteBuffer buffer) {
        long number = 0;
        for (int shift = 0; ; shift += SEVEN) {
            byte next = buffer.get();
            number |= (long) (next & MORE - 1) << shift;
            if (next >= 0) {
                return number;
            }
        }
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
