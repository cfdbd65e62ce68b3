package org.safeguarding.metrics.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.disclosure.Course;
import org.safeguarding.metrics.value.Shown;
import org.safeguarding.metrics.value.Shown.MeasureOfYear;
import org.safeguarding.metrics.value.Withheld;

/** The tables {@code answer_withheld} and {@code answer_course}: what answers withheld from restricted callers. */
final class ShownTable {

    private static final String WITHHELD = """
            SELECT measure, first_day, last_day, dimension, code FROM answer_withheld WHERE authority = ?""";
    private static final String COURSES = """
            SELECT measure, year, shown, stopped FROM answer_course WHERE authority = ?""";
    private static final String ADD_WITHHELD = """
            INSERT INTO answer_withheld (authority, measure, first_day, last_day, dimension, code)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    /** Two answers at the same time: what either has shown was shown, and both stop where the first stopped. */
    private static final String ADD_COURSE = """
            INSERT INTO answer_course AS kept (authority, measure, year, shown, stopped) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (authority, measure, year) DO UPDATE
            SET shown = greatest(kept.shown, excluded.shown), stopped = least(kept.stopped, excluded.stopped)""";

    private ShownTable() {}

    static void add(Connection connection, String authority, Shown shown) throws SQLException {
        try (var insert = connection.prepareStatement(ADD_WITHHELD)) {
            for (var one : shown.withheld()) {
                insert.setString(1, authority);
                insert.setString(2, one.measure());
                insert.setObject(3, one.period().from());
                insert.setObject(4, one.period().to());
                insert.setString(
                        5, one.dimension() == null ? null : one.dimension().label());
                insert.setInt(6, one.code());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var insert = connection.prepareStatement(ADD_COURSE)) {
            for (var course : shown.courses().entrySet()) {
                insert.setString(1, authority);
                insert.setString(2, course.getKey().measure());
                insert.setInt(3, course.getKey().year().endingIn());
                insert.setInt(4, course.getValue().shown());
                insert.setInt(5, course.getValue().stopped());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static Set<Withheld> withheld(Connection connection, String authority) throws SQLException {
        try (var select = connection.prepareStatement(WITHHELD)) {
            select.setString(1, authority);
            return WithheldTable.read(select);
        }
    }

    static Map<MeasureOfYear, Course> courses(Connection connection, String authority) throws SQLException {
        try (var select = connection.prepareStatement(COURSES)) {
            select.setString(1, authority);
            try (var row = select.executeQuery()) {
                var courses = new HashMap<MeasureOfYear, Course>();
                while (row.next()) {
                    courses.put(
                            new MeasureOfYear(row.getString(1), ReportingYear.endingIn(row.getInt(2))),
                            new Course(row.getInt(3), row.getInt(4)));
                }
                return courses;
            }
        }
    }
}
