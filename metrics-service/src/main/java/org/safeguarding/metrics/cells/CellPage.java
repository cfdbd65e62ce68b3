package org.safeguarding.metrics.cells;

import java.util.Arrays;
import org.safeguarding.metrics.measure.Profile;

/**
 * The cells of one month, in order of days: the sum of the marks for each day and profile, never zero. Sums by day
 * alone are a separate page of a few bytes a day, because most questions need no more.
 *
 * <p>Sorted arrays instead of a map: each batch adds a few marks to thousands of pages of hundreds of cells, and
 * boxing them took most of the time.
 */
final class CellPage {

    static final CellPage EMPTY = new CellPage(new long[0], new long[0], new long[0]);

    static final byte[] NOTHING = {};

    static final int DAY_SHIFT = Profile.HIGH_BITS;

    /** A page as it is stored. */
    record Stored(byte[] days, byte[] counts) {}

    private final long[] groups;
    private final long[] lows;
    private final long[] counts;

    private CellPage(long[] groups, long[] lows, long[] counts) {
        this.groups = groups;
        this.lows = lows;
        this.counts = counts;
    }

    /**
     * The first part of a cell, by which cells are sorted first; the other is the low part of the profile.
     *
     * @param day of the month, from 1; 0 for the sum before the first day
     * @param high part of the profile
     */
    static long group(int day, long high) {
        return (long) day << DAY_SHIFT | high;
    }

    static int day(long group) {
        return (int) (group >>> DAY_SHIFT);
    }

    static Profile profile(long group, long low) {
        return new Profile(group & (1L << DAY_SHIFT) - 1, low);
    }

    /** Takes cells in order; the same cell may come several times. */
    static final class Builder {

        private long[] groups;
        private long[] lows;
        private long[] counts;
        private int size;

        Builder(int most) {
            groups = new long[most];
            lows = new long[most];
            counts = new long[most];
        }

        Builder add(long group, long low, long n) {
            if (size > 0 && groups[size - 1] == group && lows[size - 1] == low) {
                counts[size - 1] += n;
            } else {
                dropNothing();
                groups[size] = group;
                lows[size] = low;
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
            return size == 0
                    ? EMPTY
                    : new CellPage(Arrays.copyOf(groups, size), Arrays.copyOf(lows, size), Arrays.copyOf(counts, size));
        }
    }

    CellPage plus(CellPage other) {
        return plus(other, 1);
    }

    CellPage minus(CellPage other) {
        return plus(other, -1);
    }

    private CellPage plus(CellPage other, int sign) {
        var sum = new Builder(size() + other.size());
        int i = 0;
        int j = 0;
        while (i < size() || j < other.size()) {
            if (j == other.size() || i < size() && compare(groups[i], lows[i], other.groups[j], other.lows[j]) <= 0) {
                sum.add(groups[i], lows[i], counts[i++]);
            } else {
                sum.add(other.groups[j], other.lows[j], sign * other.counts[j++]);
            }
        }
        return sum.page();
    }

    private static int compare(long group, long low, long otherGroup, long otherLow) {
        return group == otherGroup ? Long.compare(low, otherLow) : Long.compare(group, otherGroup);
    }

    boolean isEmpty() {
        return groups.length == 0;
    }

    /** How many cells are not zero. */
    int size() {
        return groups.length;
    }

    /** The sum over all cells. */
    long total() {
        return Arrays.stream(counts).sum();
    }

    /** The same page without the days: the opening of a reporting year. */
    CellPage opening() {
        var opening = new Tally();
        for (int i = 0; i < size(); i++) {
            for (long n = counts[i]; n != 0; n -= Long.signum(n)) {
                opening.add(0, profile(groups[i], lows[i]), Long.signum(n));
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
        for (int i = 0; i < size(); ) {
            int order = more ? compare(stored.group(), stored.low(), groups[i], lows[i]) : 1;
            if (order > 0) {
                sum.add(groups[i], lows[i], this.counts[i++]);
            } else {
                long n = order == 0 ? stored.n() + this.counts[i++] : stored.n();
                sum.add(stored.group(), stored.low(), n);
                more = stored.next();
            }
        }
        for (; more; more = stored.next()) {
            sum.add(stored.group(), stored.low(), stored.n());
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

        void add(long group, long low, long n) {
            if (n != 0) {
                counts.write(group, low, n);
                if (day(group) != day) {
                    endDay();
                    day = day(group);
                }
                ofDay += n;
            }
        }

        private void endDay() {
            if (ofDay != 0) {
                days.write(group(day, 0), 0, ofDay);
                ofDay = 0;
            }
        }

        Stored stored() {
            endDay();
            return new Stored(days.bytes(), counts.bytes());
        }
    }

    static CellPage of(byte[] bytes) {
        return of(new PageReader(bytes));
    }

    static CellPage of(PageReader stored) {
        var page = new Builder(stored.most());
        while (stored.next()) {
            page.add(stored.group(), stored.low(), stored.n());
        }
        return page.page();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellPage page
                && Arrays.equals(groups, page.groups)
                && Arrays.equals(lows, page.lows)
                && Arrays.equals(counts, page.counts);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(groups) + Arrays.hashCode(lows)) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(groups) + " " + Arrays.toString(lows) + " " + Arrays.toString(counts);
    }
}
