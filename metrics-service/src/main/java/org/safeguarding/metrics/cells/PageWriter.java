package org.safeguarding.metrics.cells;

import java.util.Arrays;

/**
 * Writes a page: its cells as numbers of variable length, each as its distance from the one before, so that a page takes a
 * few bytes a cell.
 */
final class PageWriter {

    static final int MORE = 0x80;
    static final int SEVEN = 7;

    /** Two numbers of 64 bits, seven bits a byte. */
    private static final int LONGEST_CELL = 20;

    private byte[] bytes;
    private int end;
    private long last;

    /** @param expected how many bytes it may take: it grows beyond if it must */
    PageWriter(int expected) {
        bytes = new byte[expected + LONGEST_CELL];
    }

    /** @param cell greater than the one before */
    void write(long cell, long n) {
        if (bytes.length - end < LONGEST_CELL) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        number(cell - last);
        number(n << 1 ^ n >> Long.SIZE - 1);
        last = cell;
    }

    private void number(long number) {
        long left = number;
        while ((left & -MORE) != 0) {
            bytes[end++] = (byte) (left & MORE - 1 | MORE);
            left >>>= SEVEN;
        }
        bytes[end++] = (byte) left;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, end);
    }
}
