package org.safeguarding.metrics.cells;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Names the page that holds the cells of one month of one measure of one authority.
 *
 * @param month its first day
 */
record PageKey(String authority, String measure, LocalDate month) implements Comparable<PageKey> {

    private static final Comparator<PageKey> ORDER = Comparator.comparing(PageKey::authority)
            .thenComparing(PageKey::measure)
            .thenComparing(PageKey::month);

    @Override
    public int compareTo(PageKey other) {
        return ORDER.compare(this, other);
    }
}
