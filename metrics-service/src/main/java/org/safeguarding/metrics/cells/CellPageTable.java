package org.safeguarding.metrics.cells;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stored pages: the table {@code cell} has a page for each month, {@code opening} a page for each reporting year.
 */
final class CellPageTable {

    private final int generation;
    private final String read;
    private final String write;
    private final String series;
    private final String since;

    private CellPageTable(int generation, String table, String day) {
        this.generation = generation;
        // One look-up a key. A join reads the whole table until the database has counted how large it is.
        this.read = """
                SELECT authority, measure, %2$s, (
                    SELECT counts FROM %1$s AS stored
                    WHERE generation = ? AND stored.authority = asked.authority AND stored.measure = asked.measure
                        AND stored.%2$s = asked.%2$s)
                FROM unnest(?::text[], ?::text[], ?::date[]) AS asked (authority, measure, %2$s)""".formatted(table, day);
        this.write = """
                INSERT INTO %1$s (generation, authority, measure, %2$s, days, counts)
                SELECT ?, * FROM unnest(?::text[], ?::text[], ?::date[], ?::bytea[], ?::bytea[])
                ON CONFLICT (generation, authority, measure, %2$s)
                    DO UPDATE SET days = excluded.days, counts = excluded.counts""".formatted(table, day);
        this.series = """
                SELECT measure, %2$s, counts, profile_bits
                FROM %1$s JOIN generation ON id = generation
                WHERE generation = ? AND authority = ? AND measure = ANY (?) AND %2$s >= ?""".formatted(table, day);
        this.since = """
                SELECT authority, measure, stored.%2$s, counts
                FROM unnest(?::text[], ?::text[], ?::date[]) AS asked (authority, measure, %2$s)
                    JOIN %1$s AS stored USING (authority, measure)
                WHERE generation = ? AND stored.%2$s >= asked.%2$s AND stored.%2$s < ?""".formatted(table, day);
    }

    static CellPageTable ofMonths(int generation) {
        return new CellPageTable(generation, "cell", "month");
    }

    static CellPageTable ofOpenings(int generation) {
        return new CellPageTable(generation, "opening", "first_day");
    }

    /** The pages with these keys that are stored, as they are stored. */
    Map<CellPageKey, byte[]> read(Connection connection, Collection<CellPageKey> keys) throws SQLException {
        try (var select = connection.prepareStatement(read)) {
            select.setInt(1, generation);
            setKeys(connection, select, 2, keys);
            return pages(select);
        }
    }

    /** The pages of the same series that begin on or after the day of the key and before another day. */
    Map<CellPageKey, byte[]> since(Connection connection, Collection<CellPageKey> keys, LocalDate before)
            throws SQLException {
        try (var select = connection.prepareStatement(since)) {
            setKeys(connection, select, 1, keys);
            select.setInt(4, generation);
            select.setObject(5, before);
            return pages(select);
        }
    }

    private static Map<CellPageKey, byte[]> pages(PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            var pages = new HashMap<CellPageKey, byte[]>();
            while (row.next()) {
                var key = new CellPageKey(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class));
                var page = row.getBytes(4);
                if (page != null) {
                    pages.put(key, page);
                }
            }
            return pages;
        }
    }

    /** The pages of one authority and these measures that begin on or after a day. */
    SortedMap<CellPageKey, CellPage> from(
            Connection connection, String authority, Collection<String> measures, LocalDate first) throws SQLException {
        try (var select = connection.prepareStatement(series)) {
            select.setInt(1, generation);
            select.setString(2, authority);
            select.setArray(3, connection.createArrayOf("text", measures.toArray()));
            select.setObject(4, first);
            try (var row = select.executeQuery()) {
                var pages = new TreeMap<CellPageKey, CellPage>();
                while (row.next()) {
                    var key = new CellPageKey(authority, row.getString(1), row.getObject(2, LocalDate.class));
                    pages.put(key, CellPage.of(PageReader.of(row.getBytes(3), row.getInt(4))));
                }
                return pages;
            }
        }
    }

    /** @param keys in order; the page of each is at its place in the other list */
    void write(Connection connection, List<CellPageKey> keys, List<CellPage.Stored> pages) throws SQLException {
        try (var insert = connection.prepareStatement(write)) {
            insert.setInt(1, generation);
            setKeys(connection, insert, 2, keys);
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "bytea", pages.stream().map(CellPage.Stored::days).toArray(byte[][]::new)));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "bytea", pages.stream().map(CellPage.Stored::counts).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    private static void setKeys(
            Connection connection, PreparedStatement statement, int first, Collection<CellPageKey> keys)
            throws SQLException {
        statement.setArray(
                first,
                connection.createArrayOf(
                        "text", keys.stream().map(CellPageKey::authority).toArray(String[]::new)));
        statement.setArray(
                first + 1,
                connection.createArrayOf(
                        "text", keys.stream().map(CellPageKey::measure).toArray(String[]::new)));
        statement.setArray(
                first + 2,
                connection.createArrayOf(
                        "date", keys.stream().map(key -> key.month().toString()).toArray()));
    }
}
