package org.safeguarding.metrics.cells;

import java.util.Arrays;
import org.safeguarding.metrics.measure.Profile;

/** The marks of one page in any order, each adding or removing one, until they are summed. */
final class Tally {

    private static final int FIRST = 8;

    private long[] groups = new long[FIRST];

    /** The low part of the profile, with the sign in the last bit. */
    private long[] lows = new long[FIRST];

    private int size;

    /** @param n +1 or −1 */
    void add(int day, Profile profile, int n) {
        if (size == groups.length) {
            grow(size * 2);
        }
        groups[size] = CellPage.group(day, profile.high());
        lows[size++] = profile.low() << 1 | (n < 0 ? 1 : 0);
    }

    void add(Tally other) {
        if (groups.length < size + other.size) {
            grow(Math.max(size * 2, size + other.size));
        }
        System.arraycopy(other.groups, 0, groups, size, other.size);
        System.arraycopy(other.lows, 0, lows, size, other.size);
        size += other.size;
    }

    private void grow(int to) {
        groups = Arrays.copyOf(groups, to);
        lows = Arrays.copyOf(lows, to);
    }

    CellPage page() {
        sort();
        var page = new CellPage.Builder(size);
        for (int i = 0; i < size; i++) {
            page.add(groups[i], lows[i] >>> 1, (lows[i] & 1) == 0 ? 1 : -1);
        }
        return page.page();
    }

    /** Heapsort: the arrays are sorted together, in place. */
    private void sort() {
        for (int top = size / 2 - 1; top >= 0; top--) {
            sink(top, size);
        }
        for (int end = size - 1; end > 0; end--) {
            swap(0, end);
            sink(0, end);
        }
    }

    private void sink(int top, int end) {
        int parent = top;
        for (int child = 2 * parent + 1; child < end; child = 2 * parent + 1) {
            int larger = child + 1 < end && isLess(child, child + 1) ? child + 1 : child;
            if (!isLess(parent, larger)) {
                return;
            }
            swap(parent, larger);
            parent = larger;
        }
    }

    private boolean isLess(int one, int other) {
        return groups[one] == groups[other]
                ? Long.compareUnsigned(lows[one], lows[other]) < 0
                : groups[one] < groups[other];
    }

    private void swap(int one, int other) {
        long group = groups[one];
        groups[one] = groups[other];
        groups[other] = group;
        long low = lows[one];
        lows[one] = lows[other];
        lows[other] = low;
    }
}
