package org.safeguarding.metrics.cells;

import java.time.LocalDate;

/**
 * The key of the page with one month of one measure of one authority.
 *
 * @param month its first day
 */
record CellPageKey(String authority, String measure, LocalDate month) implements Comparable<CellPageKey> {

    @Override
    public int compareTo(CellPageKey other) {
        int order = authority.compareTo(other.authority);
        order = order == 0 ? measure.compareTo(other.measure) : order;
        return order == 0 ? month.compareTo(other.month) : order;
    }
}
