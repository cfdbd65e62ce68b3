package org.safeguarding.metrics.reference;

import java.time.LocalDate;
import java.util.List;

/**
 * A stored line of a load.
 *
 * @param version of the load it came with
 * @param since the first version with any line of its release, indicator, set or clock
 * @param number its place in the load, from 1
 * @param values in the order of the columns of its kind; null where a cell is empty
 */
public record StoredLine(int version, int since, int number, List<Object> values) {

    /** @param column of the kind, from 0 */
    String text(int column) {
        return (String) values.get(column);
    }

    int whole(int column) {
        return (Integer) values.get(column);
    }

    LocalDate day(int column) {
        return (LocalDate) values.get(column);
    }
}
