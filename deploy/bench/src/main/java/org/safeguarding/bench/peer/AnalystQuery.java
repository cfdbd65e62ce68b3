package org.safeguarding.bench.peer;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGStatement;
import org.safeguarding.servers.Database;

/**
 * A question of an analyst as statements. They are prepared once on their own connection and run one after the other,
 * again and again.
 */
public final class AnalystQuery implements AutoCloseable {

    /**
     * The result for one period or one slice.
     *
     * @param denominator null for a count
     */
    public record Counts(long numerator, Long denominator) {}

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(authority|from|to)\\b");

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new TreeMap<>();

    /**
     * @param names of files in the folder {@code analyst}
     */
    public AnalystQuery(Database database, List<String> names, String authority, LocalDate from, LocalDate to)
            throws SQLException, IOException {
        Map<String, Object> values = Map.of("authority", authority, "from", from, "to", to);
        connection = database.connect();
        for (String name : names) {
            statements.put(name, prepare(AnalystTables.text(name + ".sql"), values));
        }
    }

    private PreparedStatement prepare(String sql, Map<String, Object> values) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"));
        statement.unwrap(PGStatement.class).setPrepareThreshold(1);
        int index = 1;
        for (Matcher parameter = PARAMETER.matcher(sql); parameter.find(); index++) {
            statement.setObject(index, values.get(parameter.group(1)));
        }
        return statement;
    }

    /**
     * For each statement, the results by the first day of the month, or by the code of the slice; without those that
     * have no rows.
     */
    public Map<String, Map<String, Counts>> ask() throws SQLException {
        Map<String, Map<String, Counts>> answers = new TreeMap<>();
        for (var statement : statements.entrySet()) {
            Map<String, Counts> answer = new TreeMap<>();
            try (ResultSet row = statement.getValue().executeQuery()) {
                while (row.next()) {
                    answer.put(row.getString(1), new Counts(row.getLong(2), row.getObject(3, Long.class)));
                }
            }
            answers.put(statement.getKey(), answer);
        }
        return answers;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
