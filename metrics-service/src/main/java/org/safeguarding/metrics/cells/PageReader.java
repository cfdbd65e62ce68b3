package org.safeguarding.metrics.cells;

/** Reads the cells of a stored page, in their order. */
sealed class PageReader permits NarrowPageReader {

    private final byte[] bytes;
    private int next;
    private long group;
    private long low;
    private long n;

    /** @param profileBits of the generation of the page */
    static PageReader of(byte[] bytes, int profileBits) {
        return profileBits == NarrowPageReader.BITS ? new NarrowPageReader(bytes) : new PageReader(bytes);
    }

    PageReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** At least as many as there are cells: a cell is two numbers of at least a byte each. */
    final int most() {
        return bytes.length / 2;
    }

    /** Moves to the next cell; false after the last. */
    final boolean next() {
        if (next == bytes.length) {
            return false;
        }
        read();
        return true;
    }

    void read() {
        long signedAndFirst = number();
        if ((signedAndFirst & 1) == 0) {
            moveTo(group, low + number(), signed(signedAndFirst >>> 1));
        } else {
            long further = Long.rotateRight(number(), PageWriter.ROTATED);
            moveTo(group + further, number(), signed(signedAndFirst >>> 1));
        }
    }

    final void moveTo(long group, long low, long n) {
        this.group = group;
        this.low = low;
        this.n = n;
    }

    static long signed(long zigzag) {
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    /** The day and the high part of the profile, as in {@link CellPage#group}. */
    final long group() {
        return group;
    }

    /** The low part of the profile. */
    final long low() {
        return low;
    }

    final long n() {
        return n;
    }

    final long number() {
        long number = 0;
        for (int shift = 0; ; shift += PageWriter.SEVEN) {
            byte read = bytes[next++];
            number |= (long) (read & PageWriter.MORE - 1) << shift;
            if (read >= 0) {
                return number;
            }
        }
    }
}
