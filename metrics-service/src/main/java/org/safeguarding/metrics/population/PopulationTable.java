package org.safeguarding.metrics.population;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The table {@code population}: reference data, loaded by a migration. */
public final class PopulationTable {

    private static final String READ = "SELECT mid_year, estimate, release FROM population WHERE authority = ?";

    private PopulationTable() {}

    /** The estimates of an authority by mid-year. */
    public static Map<Integer, Population> read(Connection connection, String authority) throws SQLException {
        try (var read = connection.prepareStatement(READ)) {
            read.setString(1, authority);
            try (var row = read.executeQuery()) {
                var populations = new HashMap<Integer, Population>();
                while (row.next()) {
                    populations.put(row.getInt(1), new Population(row.getInt(1), row.getInt(2), row.getString(3)));
                }
                return populations;
            }
        }
    }
}
