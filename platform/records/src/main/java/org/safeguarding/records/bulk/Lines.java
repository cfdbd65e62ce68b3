package org.safeguarding.records.bulk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream, one at a time. A line over the limit is reduced to its number. */
final class Lines {

    /** Bytes, the same as for a single call. */
    static final int LIMIT = 256 * 1024;

    /**
     * @param number from 1
     * @param text UTF-8, or empty if the line is over the limit
     */
    record Line(long number, Optional<byte[]> text) {}

    private final InputStream in;
    private long number;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line that is not blank, or empty at the end. */
    Optional<Line> next() throws IOException {
        while (true) {
            ByteArrayOutputStream text = new ByteArrayOutputStream(1024);
            boolean over = false;
            int one = in.read();
            if (one < 0) {
                return Optional.empty();
            }
            number++;
            for (; one >= 0 && one != '\n'; one = in.read()) {
                if (text.size() < LIMIT) {
                    text.write(one);
                } else {
                    over = true;
                }
            }
            if (over) {
                return Optional.of(new Line(number, Optional.empty()));
            }
            byte[] bytes = text.toByteArray();
            if (!isBlank(bytes)) {
                return Optional.of(new Line(number, Optional.of(bytes)));
            }
        }
    }

    private static boolean isBlank(byte[] text) {
        for (byte one : text) {
            if (one > ' ' || one < 0) {
                return false;
            }
        }
        return true;
    }
}
