package org.safeguarding.metrics.cells;

import java.util.Arrays;

/** The marks of one page in any order, each adding or removing one, until they are summed. */
final class Tally {

    private static final int FIRST = 8;

    /** The cell, with the sign in the last bit; shifted so that marks sort by cell although a long is signed. */
    private long[] marks = new long[FIRST];

    private int size;

    /** @param n +1 or −1 */
    void add(long cell, int n) {
        marks = size == marks.length ? Arrays.copyOf(marks, size * 2) : marks;
        marks[size++] = (cell << 1 | (n < 0 ? 1 : 0)) ^ Long.MIN_VALUE;
    }

    void add(Tally other) {
        if (marks.length < size + other.size) {
            marks = Arrays.copyOf(marks, Math.max(size * 2, size + other.size));
        }
        System.arraycopy(other.marks, 0, marks, size, other.size);
        size += other.size;
    }

    CellPage page() {
        Arrays.sort(marks, 0, size);
        var page = new CellPage.Builder(size);
        for (int i = 0; i < size; i++) {
            long mark = marks[i] ^ Long.MIN_VALUE;
            page.add(mark >>> 1, (mark & 1) == 0 ? 1 : -1);
        }
        return page.page();
    }
}
