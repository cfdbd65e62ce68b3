package org.safeguarding.metrics.cells;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.safeguarding.metrics.measure.Cell;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.MeasuredDays;
import org.safeguarding.metrics.measure.Period;

/** Reads cells for answers. */
public final class CellReader {

    /** One statement, so that a numerator and its denominator are of the same moment. */
    private static final String READ = """
            SELECT measure, greatest(day, ?) AS day, sum(n)
            FROM cell
            WHERE authority = ? AND measure = ANY (?) AND slice = ? AND day <= ?
            GROUP BY 1, 2""";

    private CellReader() {}

    /** The counts from which every part of this period can be read. */
    public static MeasuredDays read(
            Connection connection, String authority, Collection<Measure> measures, Period period) throws SQLException {
        try (var read = connection.prepareStatement(READ)) {
            read.setObject(1, period.from().minusDays(1));
            read.setString(2, authority);
            read.setArray(
                    3,
                    connection.createArrayOf(
                            "text", measures.stream().map(Measure::id).toArray()));
            read.setString(4, Cell.WHOLE);
            read.setObject(5, period.to());
            try (var row = read.executeQuery()) {
                var byMeasure = new HashMap<String, NavigableMap<LocalDate, Long>>();
                while (row.next()) {
                    byMeasure
                            .computeIfAbsent(row.getString(1), _ -> new TreeMap<>())
                            .put(row.getObject(2, LocalDate.class), row.getLong(3));
                }
                return new MeasuredDays(byMeasure);
            }
        }
    }
}
