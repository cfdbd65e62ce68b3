package org.safeguarding.metrics.reference.clock;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import org.safeguarding.calendar.Limit;

/** The table {@code clock_limit}, read for all authorities at once because the engine counts for all of them. */
public final class ClockLimitTable {

    private static final String READ = """
            SELECT authority, clock, effective_from, amount, unit
            FROM (
                SELECT r.*, rank() OVER (PARTITION BY r.authority, r.clock ORDER BY l.version DESC) AS age
                FROM clock_limit r JOIN reference_load l ON l.id = r.load) newest
            WHERE age = 1""";

    private ClockLimitTable() {}

    /** The limits in force, in one statement. */
    public static ClockLimits read(Connection connection) throws SQLException {
        try (var read = connection.prepareStatement(READ);
                var row = read.executeQuery()) {
            var limits = new ArrayList<LocalLimit>();
            while (row.next()) {
                limits.add(new LocalLimit(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        new Limit(row.getInt(4), unit(row.getString(5)))));
            }
            return new ClockLimits(limits);
        }
    }

    private static Limit.Unit unit(String code) {
        return Limit.Unit.valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
