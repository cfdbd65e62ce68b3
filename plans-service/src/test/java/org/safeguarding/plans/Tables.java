package org.safeguarding.plans;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What is in the database: nothing half written can hide from a count of rows. */
final class Tables {

    private Tables() {}

    /** Rows of every table that a request writes. */
    static Map<String, Long> rows(DataSource database) {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : List.of(
                "strategy_discussion",
                "section_47_enquiry",
                "child_protection_plan",
                "child_in_need_plan",
                "visit",
                "conference",
                "core_group",
                "journal")) {
            rows.put(table, count(database, table));
        }
        return rows;
    }

    static long count(DataSource database, String tableAndCondition) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + tableAndCondition)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
