package org.safeguarding.metrics.cells;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.SequencedCollection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The table {@code series} of one generation. A transaction that adds to the cells of a series locks its row until it
 * ends.
 */
final class SeriesTable {

    /** One measure of one authority. */
    record Series(String authority, String measure) {

        static Series of(CellPageKey key) {
            return new Series(key.authority(), key.measure());
        }
    }

    private static final String LOCK = """
            INSERT INTO series (generation, authority, measure, changed_by)
            SELECT ?, authority, measure, pg_current_xact_id()
            FROM unnest(?::text[], ?::text[]) AS come (authority, measure)
            ON CONFLICT (generation, authority, measure) DO UPDATE SET changed_by = excluded.changed_by
            RETURNING authority, measure, opened_to""";
    private static final String OPEN = """
            UPDATE series SET opened_to = ?
            FROM unnest(?::text[], ?::text[]) AS come (authority, measure)
            WHERE generation = ? AND series.authority = come.authority AND series.measure = come.measure""";

    private final int generation;

    SeriesTable(int generation) {
        this.generation = generation;
    }

    /**
     * Notes that these series change.
     *
     * @param series in order, so that no two instances wait for each other
     * @return the latest 1 April that each has an opening for, null if it has none
     */
    SortedMap<Series, LocalDate> lock(Connection connection, SequencedCollection<Series> series) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setInt(1, generation);
            setSeries(connection, lock, 2, series);
            try (var row = lock.executeQuery()) {
                var opened = new TreeMap<Series, LocalDate>(
                        Comparator.comparing(Series::authority).thenComparing(Series::measure));
                while (row.next()) {
                    opened.put(new Series(row.getString(1), row.getString(2)), row.getObject(3, LocalDate.class));
                }
                return opened;
            }
        }
    }

    void opened(Connection connection, Collection<Series> series, LocalDate to) throws SQLException {
        try (var update = connection.prepareStatement(OPEN)) {
            update.setObject(1, to);
            setSeries(connection, update, 2, series);
            update.setInt(4, generation);
            update.executeUpdate();
        }
    }

    private static void setSeries(
            Connection connection, PreparedStatement statement, int first, Collection<Series> series)
            throws SQLException {
        statement.setArray(
                first,
                connection.createArrayOf(
                        "text", series.stream().map(Series::authority).toArray()));
        statement.setArray(
                first + 1,
                connection.createArrayOf(
                        "text", series.stream().map(Series::measure).toArray()));
    }
}
