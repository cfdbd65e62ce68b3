package org.safeguarding.records.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Last days in time that a table stores, because lists are narrowed by them. A service has one bean for each such column.
 * When limits or bank holidays change, they are worked out again. That is no step of a record: it makes no version, and
 * nobody need hear of it, because every consumer counts the days itself.
 */
public abstract class StoredDueDays {

    private final String read;
    private final String write;

    /** Rows of one authority whose clock started on one day in one way, and what they say. */
    private record Group(String authority, LocalDate start, String way, LocalDate stored) {}

    /**
     * @param table its name
     * @param due the column
     * @param start an expression of SQL for the day on which the clock starts
     * @param way an expression for what else decides the limit, not null
     */
    protected StoredDueDays(String table, String due, String start, String way) {
        this.read = "select distinct authority, %s, %s, %s from %s".formatted(start, way, due, table);
        this.write = "update %s set %s = ? where authority = ? and %s = ? and %s = ? and %s = ?"
                .formatted(table, due, start, way, due);
    }

    /** The last day in time, by the limits and working days in force. */
    protected abstract LocalDate due(String authority, LocalDate start, String way);

    /**
     * Writes those that are not as they would be worked out now. It may be called at any time and by any instance.
     *
     * @param connection each of whose statements is a transaction, so that few rows are locked and not for long
     */
    final void reclock(Connection connection) throws SQLException {
        for (Group group : groups(connection)) {
            LocalDate due = due(group.authority(), group.start(), group.way());
            if (!due.equals(group.stored())) {
                try (PreparedStatement update = connection.prepareStatement(write)) {
                    update.setObject(1, due);
                    update.setString(2, group.authority());
                    update.setObject(3, group.start());
                    update.setString(4, group.way());
                    update.setObject(5, group.stored());
                    update.executeUpdate();
                }
            }
        }
    }

    private List<Group> groups(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(read);
                var row = select.executeQuery()) {
            List<Group> groups = new ArrayList<>();
            while (row.next()) {
                groups.add(new Group(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)));
            }
            return groups;
        }
    }
}
