package org.safeguarding.metrics.cells;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.safeguarding.metrics.measure.Codes;
import org.safeguarding.metrics.measure.Dimension;

/** The table {@code dimension_code}. Rows are only ever added, so a cached code stays right. */
@ApplicationScoped
public class CodeTable implements Codes {

    private static final String ALL = "SELECT dimension, value, code FROM dimension_code WHERE authority = ?";
    private static final String ADD = """
            INSERT INTO dimension_code (authority, dimension, code, value)
            SELECT ?, ?, coalesce(max(code), 0) + 1, ? FROM dimension_code WHERE authority = ? AND dimension = ?
            ON CONFLICT DO NOTHING""";
    private static final String VALUE =
            "SELECT value FROM dimension_code WHERE authority = ? AND dimension = ? AND code = ?";

    private record Value(String authority, Dimension dimension, String value) {}

    private record Code(String authority, Dimension dimension, int code) {}

    private final DataSource database;
    private final Map<Value, Integer> codes = new ConcurrentHashMap<>();
    private final Map<Code, String> values = new ConcurrentHashMap<>();

    public CodeTable(DataSource database) {
        this.database = database;
    }

    /** In a transaction of its own: an unused code does no harm. */
    @Override
    public int of(String authority, Dimension dimension, String value) {
        var key = new Value(authority, dimension, value);
        Integer known = codes.get(key);
        return known == null ? findOrAdd(key) : known;
    }

    /**
     * Reads all codes of the authority, since where one code is new others often are too; then adds the code if it is
     * still missing.
     */
    private int findOrAdd(Value key) {
        try (var connection = database.getConnection()) {
            while (true) {
                read(connection, key.authority());
                Integer code = codes.get(key);
                if (code != null) {
                    return code;
                }
                // Another instance may take the number first; then this one reads again.
                try (var add = connection.prepareStatement(ADD)) {
                    add.setString(1, key.authority());
                    add.setString(2, key.dimension().label());
                    add.setString(3, key.value());
                    add.setString(4, key.authority());
                    add.setString(5, key.dimension().label());
                    add.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no code for a " + key.dimension().label(), e);
        }
    }

    private void read(Connection connection, String authority) throws SQLException {
        try (var select = connection.prepareStatement(ALL)) {
            select.setString(1, authority);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var dimension = Dimension.named(row.getString(1)).orElseThrow();
                    codes.put(new Value(authority, dimension, row.getString(2)), row.getInt(3));
                }
            }
        }
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
