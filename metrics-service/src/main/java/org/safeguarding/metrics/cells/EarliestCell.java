package org.safeguarding.metrics.cells;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import org.safeguarding.metrics.measure.Measure;

/** When counting starts for an authority in the live generation. */
public final class EarliestCell {

    private static final String READ = """
            SELECT min(first.month)
            FROM unnest(?::text[]) AS counted (measure), LATERAL (
                SELECT month FROM cell
                WHERE generation = (SELECT id FROM generation WHERE state = 'LIVE')
                    AND authority = ? AND cell.measure = counted.measure
                ORDER BY month LIMIT 1) AS first""";

    private EarliestCell() {}

    /** The first day of the first month; null if nothing counts. */
    public static LocalDate month(Connection connection, String authority, Collection<Measure> measures)
            throws SQLException {
        try (var read = connection.prepareStatement(READ)) {
            read.setArray(
                    1,
                    connection.createArrayOf(
                            "text", measures.stream().map(Measure::id).toArray()));
            read.setString(2, authority);
            try (var row = read.executeQuery()) {
                row.next();
                return row.getObject(1, LocalDate.class);
            }
        }
    }
}
