package org.safeguarding.metrics.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.publication.PublishedFigure.PublishedSlice;
import org.safeguarding.metrics.reference.Population;
import org.safeguarding.metrics.value.Amount;
import org.safeguarding.metrics.value.Symbol;

/** The table {@code publication_figure}. */
final class FigureTable {

    private static final int AMOUNT = 9;
    private static final int RESTRICTED = 14;
    private static final String COLUMNS = """
            indicator, definition_version, first_day, last_day, dimension, code, label, restricted,
            numerator, denominator, value, symbol, reason,
            restricted_numerator, restricted_denominator, restricted_value, restricted_symbol, restricted_reason,
            mid_year, population, population_release""";
    private static final String INSERT = "INSERT INTO publication_figure (" + COLUMNS
            + ", publication, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ALL =
            "SELECT " + COLUMNS + " FROM publication_figure WHERE publication = ? ORDER BY line";

    private FigureTable() {}

    static void insert(Connection connection, UUID publication, List<PublishedFigure> figures) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            int line = 0;
            for (var figure : figures) {
                line++;
                var slice = figure.slice();
                insert.setString(1, figure.indicator());
                insert.setInt(2, figure.definitionVersion());
                insert.setObject(3, figure.period().from());
                insert.setObject(4, figure.period().to());
                insert.setString(5, slice == null ? null : slice.dimension());
                insert.setString(6, slice == null ? null : slice.code());
                insert.setString(7, slice == null ? null : slice.label());
                insert.setBoolean(8, figure.restricted() != null);
                set(insert, AMOUNT, figure.amount());
                set(insert, RESTRICTED, figure.restricted());
                var population = figure.population();
                insert.setObject(19, population == null ? null : population.midYear(), Types.INTEGER);
                insert.setObject(20, population == null ? null : population.estimate(), Types.INTEGER);
                insert.setString(21, population == null ? null : population.release());
                insert.setObject(22, publication);
                insert.setInt(23, line);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, int first, Amount amount) throws SQLException {
        insert.setObject(first, amount == null ? null : amount.numerator(), Types.BIGINT);
        insert.setObject(first + 1, amount == null ? null : amount.denominator(), Types.BIGINT);
        insert.setBigDecimal(first + 2, amount == null ? null : amount.value());
        insert.setString(
                first + 3,
                amount == null || amount.symbol() == null
                        ? null
                        : amount.symbol().sign());
        insert.setString(first + 4, amount == null ? null : amount.reason());
    }

    /** In the order of the publication. */
    static List<PublishedFigure> all(Connection connection, UUID publication) throws SQLException {
        try (var select = connection.prepareStatement(ALL)) {
            select.setObject(1, publication);
            return read(select);
        }
    }

    private static List<PublishedFigure> read(PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            var figures = new ArrayList<PublishedFigure>();
            while (row.next()) {
                figures.add(new PublishedFigure(
                        row.getString(1),
                        row.getInt(2),
                        new Period(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
                        row.getString(5) == null
                                ? null
                                : new PublishedSlice(row.getString(5), row.getString(6), row.getString(7)),
                        amount(row, AMOUNT),
                        row.getBoolean(8) ? amount(row, RESTRICTED) : null,
                        row.getString(21) == null
                                ? null
                                : new Population(row.getInt(19), row.getInt(20), row.getString(21))));
            }
            return figures;
        }
    }

    private static Amount amount(ResultSet row, int first) throws SQLException {
        var sign = row.getString(first + 3);
        return new Amount(
                row.getObject(first, Long.class),
                row.getObject(first + 1, Long.class),
                row.getBigDecimal(first + 2),
                sign == null ? null : symbol(sign),
                row.getString(first + 4));
    }

    private static Symbol symbol(String sign) {
        return Arrays.stream(Symbol.values())
                .filter(symbol -> symbol.sign().equals(sign))
                .findFirst()
                .orElseThrow();
    }
}
