package org.safeguarding.metrics.reference;

import java.util.List;
import java.util.function.IntFunction;

/**
 * The cells of a line as they were sent, in the order of the columns.
 *
 * @param pointer to the line
 * @param columnPointer from the line to its cell in a column, counted from 0
 */
record Cells(String pointer, IntFunction<String> columnPointer, List<String> texts) {

    /** A line of a CSV file. */
    static Cells ofLine(int number, List<String> texts) {
        var pointer = "/lines/" + number;
        return new Cells(pointer, column -> pointer + "/columns/" + (column + 1), texts);
    }
}
