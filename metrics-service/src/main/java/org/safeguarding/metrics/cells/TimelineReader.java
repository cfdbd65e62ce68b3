package org.safeguarding.metrics.cells;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.safeguarding.metrics.timeline.Timeline;
import org.safeguarding.metrics.timeline.TimelineKey;

/** Reads timelines of one generation, for answers about a child or an inspection and for the lists behind figures. */
public final class TimelineReader {

    /** Takes timelines one at a time until it has enough. */
    public interface Visitor {

        /** @return false to stop after this one */
        boolean visit(UUID key, Timeline timeline);
    }

    private static final int FETCH = 500;
    private static final String FIND =
            "SELECT key, records FROM timeline WHERE generation = ? AND authority = ? AND key = ?";
    private static final String AFTER = """
            SELECT key, records FROM timeline
            WHERE generation = ? AND authority = ? AND key > ?
            ORDER BY key
            LIMIT ?""";
    private static final String DUE = """
            SELECT key, records FROM timeline
            WHERE generation = ? AND authority = ? AND due_on <= ?
            ORDER BY due_on, key""";

    private final int generation;

    public TimelineReader(int generation) {
        this.generation = generation;
    }

    public Optional<Timeline> find(Connection connection, TimelineKey key) throws SQLException {
        try (var select = prepare(connection, FIND, key.authority())) {
            select.setObject(3, key.key());
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(TimelineCodec.read(key.authority(), row.getBytes(2)))
                        : Optional.empty();
            }
        }
    }

    /**
     * At most the given number of timelines, in the database's order of their keys, all of one moment.
     *
     * @param connection in a transaction; otherwise all timelines are loaded into memory at once
     */
    public void after(Connection connection, String authority, UUID after, int limit, Visitor visitor)
            throws SQLException {
        try (var select = prepare(connection, AFTER, authority)) {
            select.setObject(3, after);
            select.setInt(4, limit);
            visit(select, authority, visitor);
        }
    }

    /**
     * Timelines with something due by a day, in the order of the earliest such day, all of one moment.
     *
     * @param connection in a transaction; otherwise all timelines are loaded into memory at once
     */
    public void due(Connection connection, String authority, LocalDate last, Visitor visitor) throws SQLException {
        try (var select = prepare(connection, DUE, authority)) {
            select.setObject(3, last);
            visit(select, authority, visitor);
        }
    }

    private PreparedStatement prepare(Connection connection, String sql, String authority) throws SQLException {
        var select = connection.prepareStatement(sql);
        select.setFetchSize(FETCH);
        select.setInt(1, generation);
        select.setString(2, authority);
        return select;
    }

    private static void visit(PreparedStatement select, String authority, Visitor visitor) throws SQLException {
        try (var row = select.executeQuery()) {
            boolean more = true;
            while (more && row.next()) {
                more = visitor.visit(row.getObject(1, UUID.class), TimelineCodec.read(authority, row.getBytes(2)));
            }
        }
    }
}
