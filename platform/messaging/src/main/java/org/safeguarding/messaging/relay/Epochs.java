package org.safeguarding.messaging.relay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.safeguarding.messaging.ConnectionTransaction;

/** The tables {@code epoch} and {@code epoch_request}. Like the cursor, only the session that holds the relay's lock writes them. */
final class Epochs {

    private static final String COLUMNS = "number, kind, after, sent, total, ended_at IS NOT NULL";
    private static final String CURRENT = "SELECT " + COLUMNS + " FROM epoch ORDER BY number DESC LIMIT 1";
    private static final String INSERT = """
            INSERT INTO epoch (number, reason, total)
            SELECT greatest(?, (SELECT max(number) + 1 FROM epoch)), ?, ? RETURNING\s""" + COLUMNS;
    private static final String MOVE = """
            UPDATE epoch SET kind = ?, after = ?, sent = ?, ended_at = CASE WHEN ? THEN now() END WHERE number = ?""";
    private static final String REQUESTED = "SELECT string_agg(reason, ' ' ORDER BY number) FROM epoch_request";

    private final Connection connection;
    private final Published published;

    Epochs(Connection connection, Published published) {
        this.connection = connection;
        this.published = published;
    }

    /** The newest; empty in a new database. */
    Optional<Epoch> current() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(CURRENT)) {
            return row.next() ? Optional.of(epoch(row)) : Optional.empty();
        }
    }

    /** Why an operator asks for an epoch, if one does. */
    Optional<String> requested() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(REQUESTED)) {
            row.next();
            return Optional.ofNullable(row.getString(1));
        }
    }

    /**
     * Begins an epoch, and answers what was asked for until now. Events sent from then on carry it. They must not
     * outlive it, so this commit, unlike those of the cursor, waits for the disk.
     *
     * @param least the least number it may have; it is higher than that of any other epoch in the table
     * @param total how many records will be sent again
     * @param log the log as it is now
     */
    Epoch begin(long least, String reason, long total, Map<TopicPartition, Position> log) throws SQLException {
        return ConnectionTransaction.<Epoch, SQLException>run(connection, begun -> {
            try (var statement = begun.createStatement();
                    var insert = begun.prepareStatement(INSERT)) {
                statement.execute("SET LOCAL synchronous_commit = on");
                statement.execute("DELETE FROM epoch_request");
                published.adopt(log);
                published.moveToNow();
                insert.setLong(1, least);
                insert.setString(2, reason);
                insert.setLong(3, total);
                try (var row = insert.executeQuery()) {
                    row.next();
                    return epoch(row);
                }
            }
        });
    }

    /** Notes how far the republish is, together with what the broker has acknowledged. */
    void moveTo(Epoch epoch, List<Acknowledged> records) throws SQLException {
        ConnectionTransaction.<Void, SQLException>run(connection, begun -> {
            try (var move = begun.prepareStatement(MOVE)) {
                move.setString(1, epoch.kind());
                move.setObject(2, epoch.after());
                move.setLong(3, epoch.sent());
                move.setBoolean(4, epoch.ended());
                move.setLong(5, epoch.number());
                move.executeUpdate();
                published.acknowledge(records);
                return null;
            }
        });
    }

    private static Epoch epoch(ResultSet row) throws SQLException {
        return new Epoch(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getLong(5),
                row.getBoolean(6));
    }
}
