package org.safeguarding.metrics.cells;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;

/** Reads cells of the live generation for answers. */
public final class CellReader {

    /** How much is read. */
    public enum Detail {
        /** The sum for each day: a few bytes a month. */
        WHOLE("days"),
        /** With the value of every dimension. */
        SLICES("counts");

        private final String column;

        Detail(String column) {
            this.column = column;
        }
    }

    /** One statement, so that a numerator and its denominator come from the same moment and the same generation. */
    private static final String READ = """
            WITH live AS (SELECT id, profile_bits FROM generation WHERE state = 'LIVE'),
            opened AS (
                SELECT DISTINCT ON (measure) measure, first_day, %1$s AS page
                FROM opening
                WHERE generation = (SELECT id FROM live) AND authority = ? AND measure = ANY (?) AND first_day <= ?
                ORDER BY measure, first_day DESC)
            SELECT (SELECT id FROM live), measure, first_day, true, page, (SELECT profile_bits FROM live) FROM opened
            UNION ALL
            SELECT generation, cell.measure, month, false, cell.%1$s, (SELECT profile_bits FROM live)
            FROM cell LEFT JOIN opened ON cell.measure = opened.measure
            WHERE generation = (SELECT id FROM live) AND authority = ? AND cell.measure = ANY (?)
                AND month <= ? AND month >= coalesce(opened.first_day, ?)
            UNION ALL
            SELECT generation, measure, month, false, %1$s, (SELECT profile_bits FROM live)
            FROM cell
            WHERE generation = (SELECT id FROM live) AND authority = ? AND measure = ANY (?)
                AND month <= ? AND month >= ?""";

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private CellReader() {}

    /** The counts needed for any part of this period. */
    public static Counts read(
            Connection connection, String authority, Collection<Measure> measures, Period period, Detail detail)
            throws SQLException {
        var flows = ids(connection, measures, true);
        var stocks = ids(connection, measures, false);
        try (var read = connection.prepareStatement(READ.formatted(detail.column))) {
            read.setString(1, authority);
            read.setArray(2, stocks);
            read.setObject(3, period.from());
            read.setString(4, authority);
            read.setArray(5, stocks);
            read.setObject(6, period.to());
            read.setObject(7, EARLIEST);
            read.setString(8, authority);
            read.setArray(9, flows);
            read.setObject(10, period.to());
            read.setObject(11, period.from().withDayOfMonth(1));
            try (var row = read.executeQuery()) {
                var counts = new Counts.Builder();
                while (row.next()) {
                    counts.of(row.getInt(1));
                    counts.add(
                            row.getString(2),
                            row.getObject(3, LocalDate.class),
                            row.getBoolean(4),
                            PageReader.of(row.getBytes(5), row.getInt(6)));
                }
                return counts.build();
            }
        }
    }

    private static Array ids(Connection connection, Collection<Measure> measures, boolean flows) throws SQLException {
        return connection.createArrayOf(
                "text",
                measures.stream()
                        .filter(measure -> (measure.kind() == Measure.Kind.FLOW) == flows)
                        .map(Measure::id)
                        .toArray());
    }
}
