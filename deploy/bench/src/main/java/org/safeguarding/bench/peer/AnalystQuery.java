package org.safeguarding.bench.peer;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGStatement;
import org.safeguarding.servers.Database;

/** A question of an analyst as a statement that is prepared once over a connection of its own and asked again and again. */
public final class AnalystQuery implements AutoCloseable {

    /**
     * What one period or one slice came to.
     *
     * @param denominator null for a count
     */
    public record Counts(long numerator, Long denominator) {}

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(authority|from|to)\\b");

    private final Connection connection;
    private final PreparedStatement statement;

    /**
     * @param name of the file in the folder {@code analyst}
     */
    public AnalystQuery(Database database, String name, String authority, LocalDate from, LocalDate to)
            throws SQLException, IOException {
        String sql = AnalystTables.text(name + ".sql");
        Map<String, Object> values = Map.of("authority", authority, "from", from, "to", to);
        connection = database.connect();
        statement = connection.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"));
        statement.unwrap(PGStatement.class).setPrepareThreshold(1);
        int index = 1;
        for (Matcher parameter = PARAMETER.matcher(sql); parameter.find(); index++) {
            statement.setObject(index, values.get(parameter.group(1)));
        }
    }

    /** By the first day of the month, or by the label of the slice; what has no rows is missing. */
    public Map<String, Counts> ask() throws SQLException {
        Map<String, Counts> answer = new TreeMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                answer.put(row.getString(1), new Counts(row.getLong(2), row.getObject(3, Long.class)));
            }
        }
        return answer;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
