package org.safeguarding.records.bulk;

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
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line that is not blank, or empty at the end. */
    Optional<Line> next() throws IOException {
        while (hasMore()) {
            Optional<byte[]> text = rest();
            number++;
            if (text.isEmpty() || !isBlank(text.get())) {
                return Optional.of(new Line(number, text));
            }
        }
        return Optional.empty();
    }

    /** What comes before the next line feed, which is passed over; empty if it is over the limit. */
    private Optional<byte[]> rest() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(512);
        boolean over = false;
        while (hasMore()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            over |= text.size() + at - from > LIMIT;
            if (!over) {
                text.write(buffer, from, at - from);
            }
            if (at < end) {
                at++;
                break;
            }
        }
        return over ? Optional.empty() : Optional.of(text.toByteArray());
    }

    /** False at the end of the stream. */
    private boolean hasMore() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(in.read(buffer, 0, buffer.length), 0);
        }
        return at < end;
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
