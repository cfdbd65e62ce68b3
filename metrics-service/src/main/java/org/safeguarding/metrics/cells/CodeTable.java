package org.safeguarding.metrics.cells;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.safeguarding.metrics.measure.Codes;
import org.safeguarding.metrics.measure.Dimension;

/** The table {@code dimension_code}. Rows are only ever added, so a cached code stays right. */
@ApplicationScoped
public class CodeTable implements Codes {

    private static final String ALL =
            "SELECT authority, dimension, value, code FROM dimension_code WHERE authority = ANY (?)";
    private static final String ADD = """
            INSERT INTO dimension_code (authority, dimension, code, value)
            SELECT authority, dimension,
                   row_number() OVER (PARTITION BY authority, dimension ORDER BY value) + coalesce(
                       (SELECT max(code) FROM dimension_code AS had
                        WHERE had.authority = come.authority AND had.dimension = come.dimension), 0),
                   value
            FROM unnest(?::text[], ?::text[], ?::text[]) AS come (authority, dimension, value)
            ORDER BY authority, dimension, value
            ON CONFLICT DO NOTHING""";
    private static final String VALUE =
            "SELECT value FROM dimension_code WHERE authority = ? AND dimension = ? AND code = ?";

    private record Code(String authority, Dimension dimension, int code) {}

    private final DataSource database;
    private final Map<Value, Integer> codes = new ConcurrentHashMap<>();
    private final Map<Code, String> values = new ConcurrentHashMap<>();

    public CodeTable(DataSource database) {
        this.database = database;
    }

    @Override
    public int of(String authority, Dimension dimension, String value) {
        var key = new Value(authority, dimension, value);
        Integer known = codes.get(key);
        if (known == null) {
            prepare(Set.of(key));
            known = codes.get(key);
        }
        return known;
    }

    /**
     * In transactions of its own: an unused code does no harm. Reads all codes of the authorities first, since where
     * one is not known yet others often are not.
     */
    @Override
    public void prepare(Collection<Value> values) {
        var missing = missing(values);
        if (missing.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            read(connection, missing);
            // Another instance may take a number first; then this one takes the next.
            for (var absent = missing(missing); !absent.isEmpty(); absent = missing(absent)) {
                add(connection, absent);
                read(connection, absent);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no codes", e);
        }
    }

    private List<Value> missing(Collection<Value> values) {
        return values.stream()
                .filter(value -> value.value() != null && !codes.containsKey(value))
                .toList();
    }

    private static void add(Connection connection, List<Value> values) throws SQLException {
        try (var add = connection.prepareStatement(ADD)) {
            add.setArray(1, texts(connection, values.stream().map(Value::authority)));
            add.setArray(
                    2,
                    texts(
                            connection,
                            values.stream().map(value -> value.dimension().label())));
            add.setArray(3, texts(connection, values.stream().map(Value::value)));
            add.executeUpdate();
        }
    }

    private void read(Connection connection, List<Value> values) throws SQLException {
        try (var select = connection.prepareStatement(ALL)) {
            select.setArray(
                    1, texts(connection, values.stream().map(Value::authority).distinct()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var dimension = Dimension.named(row.getString(2)).orElseThrow();
                    codes.put(new Value(row.getString(1), dimension, row.getString(3)), row.getInt(4));
                }
            }
        }
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray(String[]::new));
    }

    @Override
    public String value(String authority, Dimension dimension, int code) {
        return values.computeIfAbsent(new Code(authority, dimension, code), key -> {
            try (var connection = database.getConnection()) {
                return find(connection, key);
            } catch (SQLException e) {
                throw new IllegalStateException("no value for a " + dimension.label(), e);
            }
        });
    }

    private static String find(Connection connection, Code key) throws SQLException {
        try (var select = connection.prepareStatement(VALUE)) {
            select.setString(1, key.authority());
            select.setString(2, key.dimension().label());
            select.setInt(3, key.code());
            try (var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
