package org.safeguarding.metrics.reference.clock;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.LocalLimit;
import org.safeguarding.contract.code.HolidayChange;
import org.safeguarding.contract.code.LimitUnit;
import org.safeguarding.contract.fact.BankHolidayChange;

/**
 * The tables {@code clock_limit} and {@code bank_holiday}, read for all authorities at once because the engine counts
 * for all of them, and because a bank holiday is one for all of them.
 */
public final class ClockLimitTable {

    private static final String LIMITS = """
            SELECT authority, clock, effective_from, amount, unit
            FROM (
                SELECT r.*, rank() OVER (PARTITION BY r.authority, r.clock ORDER BY l.version DESC) AS age
                FROM clock_limit r JOIN reference_load l ON l.id = r.load) newest
            WHERE age = 1""";
    private static final String HOLIDAYS = """
            SELECT DISTINCT day, change
            FROM (
                SELECT r.*, rank() OVER (PARTITION BY r.authority ORDER BY l.version DESC) AS age
                FROM bank_holiday r JOIN reference_load l ON l.id = r.load) newest
            WHERE age = 1""";

    private ClockLimitTable() {}

    /** The limits and bank holidays in force. */
    public static ClockLimits read(Connection connection) throws SQLException {
        return new ClockLimits(limits(connection), holidays(connection));
    }

    private static List<LocalLimit> limits(Connection connection) throws SQLException {
        try (var read = connection.prepareStatement(LIMITS);
                var row = read.executeQuery()) {
            var limits = new ArrayList<LocalLimit>();
            while (row.next()) {
                limits.add(new LocalLimit(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        new Limit(
                                row.getInt(4),
                                Limit.Unit.valueOf(
                                        LimitUnit.of(row.getString(5)).name()))));
            }
            return limits;
        }
    }

    private static Set<BankHolidayChange> holidays(Connection connection) throws SQLException {
        try (var read = connection.prepareStatement(HOLIDAYS);
                var row = read.executeQuery()) {
            var holidays = new HashSet<BankHolidayChange>();
            while (row.next()) {
                holidays.add(new BankHolidayChange(
                        row.getObject(1, LocalDate.class),
                        HolidayChange.of(row.getString(2)).orElseThrow()));
            }
            return holidays;
        }
    }
}
