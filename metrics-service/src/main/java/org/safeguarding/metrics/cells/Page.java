package org.safeguarding.metrics.cells;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.safeguarding.metrics.measure.Profile;

/**
 * Cells of one month: what the marks of each day and profile come to, none of them zero. Written as numbers of variable length,
 * each cell by its distance from the one before, so that a page is a few bytes a cell; the days alone are a page of their own,
 * a few bytes a day, because most questions need no more.
 */
final class Page {

    private static final int MORE = 0x80;
    private static final int SEVEN = 7;

    private final Map<Long, Long> cells = new HashMap<>();

    /** @param day of the month, from 1; 0 for what was there before the first */
    static long cell(int day, long profile) {
        return (long) day << Profile.BITS | profile;
    }

    static int day(long cell) {
        return (int) (cell >>> Profile.BITS);
    }

    static long profile(long cell) {
        return cell & (1L << Profile.BITS) - 1;
    }

    void add(long cell, long n) {
        cells.merge(cell, n, Page::sumOrNothing);
        cells.remove(cell, 0L);
    }

    private static Long sumOrNothing(Long one, Long other) {
        return one + other == 0 ? null : Long.valueOf(one + other);
    }

    void add(Page other) {
        other.cells.forEach(this::add);
    }

    void subtract(Page other) {
        other.cells.forEach((cell, n) -> add(cell, -n));
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    Map<Long, Long> cells() {
        return cells;
    }

    /** The same without the profiles. */
    Page days() {
        var days = new Page();
        cells.forEach((cell, n) -> days.add(cell(day(cell), 0), n));
        return days;
    }

    /** The same without the days: what a reporting year begins with. */
    Page opening() {
        var opening = new Page();
        cells.forEach((cell, n) -> opening.add(cell(0, profile(cell)), n));
        return opening;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream(cells.size() * 8);
        long[] sorted =
                cells.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        long last = 0;
        for (long cell : sorted) {
            write(bytes, cell - last);
            long n = cells.get(cell);
            write(bytes, n << 1 ^ n >> Long.SIZE - 1);
            last = cell;
        }
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, long number) {
        long left = number;
        while ((left & -MORE) != 0) {
            bytes.write((int) (left & MORE - 1 | MORE));
            left >>>= SEVEN;
        }
        bytes.write((int) left);
    }

    static Page of(byte[] bytes) {
        var page = new Page();
        forEach(bytes, page.cells::put);
        return page;
    }

    @FunctionalInterface
    interface Reader {
        void read(long cell, long n);
    }

    /** Every cell in the order of days. */
    static void forEach(byte[] bytes, Reader reader) {
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
        return other instanceof Page page && cells.equals(page.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return cells.toString();
    }
}
