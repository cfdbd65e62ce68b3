package org.safeguarding.metrics.cells;

/** Reads the cells of a stored page, in their order. */
final class PageReader {

    private final byte[] bytes;
    private int next;
    private long cell;
    private long n;

    PageReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Moves to the next cell; false after the last. */
    boolean next() {
        if (next == bytes.length) {
            return false;
        }
        cell += number();
        long zigzag = number();
        n = zigzag >>> 1 ^ -(zigzag & 1);
        return true;
    }

    long cell() {
        return cell;
    }

    long n() {
        return n;
    }

    private long number() {
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
