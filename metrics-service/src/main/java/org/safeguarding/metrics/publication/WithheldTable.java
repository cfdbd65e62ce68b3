package org.safeguarding.metrics.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.value.Withheld;

/** The table {@code publication_withheld}. */
final class WithheldTable {

    private static final String INSERT = """
            INSERT INTO publication_withheld (publication, measure, first_day, last_day, dimension, code)
            VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String ALL = """
            SELECT measure, first_day, last_day, dimension, code
            FROM publication_withheld JOIN publication ON id = publication
            WHERE authority = ?""";

    private WithheldTable() {}

    static void insert(Connection connection, UUID publication, Collection<Withheld> withheld) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var one : withheld) {
                insert.setObject(1, publication);
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
    }

    /** Of all publications of an authority. */
    static Set<Withheld> read(Connection connection, String authority) throws SQLException {
        try (var select = connection.prepareStatement(ALL)) {
            select.setString(1, authority);
            return read(select);
        }
    }

    /** Measure, first day, last day, dimension and code. */
    static Set<Withheld> read(PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            var withheld = new HashSet<Withheld>();
            while (row.next()) {
                withheld.add(new Withheld(
                        row.getString(1),
                        new Period(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)),
                        row.getString(4) == null
                                ? null
                                : Dimension.named(row.getString(4)).orElseThrow(),
                        row.getInt(5)));
            }
            return withheld;
        }
    }
}
