package org.safeguarding.metrics.cells;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.safeguarding.metrics.measure.Cell;
import org.safeguarding.metrics.measure.CellCounts;

/**
 * The table {@code cell}. A cell that comes down to zero stays: to delete it would make two instances that add to it at once
 * wait and retry, and it costs one row.
 */
final class CellTable {

    private static final String ADD = """
            INSERT INTO cell (authority, measure, slice, day, n)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::bigint[])
                AS come (authority, measure, slice, day, n)
            ORDER BY authority COLLATE "C", measure COLLATE "C", slice COLLATE "C", day
            ON CONFLICT (authority, measure, slice, day) DO UPDATE SET n = cell.n + excluded.n""";
    private static final String ALL = "SELECT authority, measure, slice, day, n FROM cell WHERE n <> 0";

    private CellTable() {}

    /** Adds a difference, cell by cell in their order, so that no two instances wait for each other. */
    static void add(Connection connection, CellCounts difference) throws SQLException {
        var cells = difference.byCell();
        if (cells.isEmpty()) {
            return;
        }
        try (var add = connection.prepareStatement(ADD)) {
            var keys = cells.keySet();
            add.setArray(
                    1,
                    connection.createArrayOf(
                            "text", keys.stream().map(Cell::authority).toArray()));
            add.setArray(
                    2,
                    connection.createArrayOf(
                            "text", keys.stream().map(Cell::measure).toArray()));
            add.setArray(
                    3,
                    connection.createArrayOf(
                            "text", keys.stream().map(Cell::slice).toArray()));
            add.setArray(
                    4,
                    connection.createArrayOf(
                            "date",
                            keys.stream().map(cell -> cell.day().toString()).toArray()));
            add.setArray(5, connection.createArrayOf("bigint", cells.values().toArray()));
            add.executeUpdate();
        }
    }

    /** Every cell that is not zero. */
    static CellCounts all(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(ALL);
                var row = select.executeQuery()) {
            var counts = new CellCounts();
            while (row.next()) {
                counts.add(
                        new Cell(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class)),
                        row.getLong(5));
            }
            return counts;
        }
    }
}
