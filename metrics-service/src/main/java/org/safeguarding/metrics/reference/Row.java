package org.safeguarding.metrics.reference;

import java.util.List;

/**
 * A parsed line of a file.
 *
 * @param cells where it came from, for pointers to faults
 * @param values in the order of the columns; null where a cell is empty
 */
record Row(Cells cells, List<Object> values) {

    Object get(ReferenceKind kind, String column) {
        return values.get(kind.position(column));
    }

    String pointer(ReferenceKind kind, String column) {
        return cells.columnPointer().apply(kind.position(column));
    }
}
