package org.safeguarding.metrics.cells;

import java.util.Arrays;

/**
 * Writes a page: its cells as numbers of variable length, each as its distance from the one before, so that a page takes
 * a few bytes a cell. The lowest bit of the first number of a cell, which is its count, says whether its group is another
 * one and follows. Then comes the low part of its profile.
 */
final class PageWriter {

    static final int MORE = 0x80;
    static final int SEVEN = 7;

    /** Puts the day, which is highest in a group and changes most, where it makes a short number. */
    static final int ROTATED = Long.SIZE - CellPage.DAY_SHIFT;

    /** Three numbers of 64 bits, seven bits a byte. */
    private static final int LONGEST_CELL = 30;

    private byte[] bytes;
    private int end;
    private long group;
    private long low;

    /** @param expected how many bytes it may take: it grows beyond if it must */
    PageWriter(int expected) {
        bytes = new byte[expected + LONGEST_CELL];
    }

    /** Takes cells in order, each once. */
    void write(long group, long low, long n) {
        if (bytes.length - end < LONGEST_CELL) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        long zigzag = n << 1 ^ n >> Long.SIZE - 1;
        if (group == this.group) {
            number(zigzag << 1);
            number(low - this.low);
        } else {
            number(zigzag << 1 | 1);
            number(Long.rotateLeft(group - this.group, ROTATED));
            number(low);
            this.group = group;
        }
        this.low = low;
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
