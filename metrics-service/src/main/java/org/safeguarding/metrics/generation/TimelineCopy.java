package org.safeguarding.metrics.generation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeguarding.messaging.ConnectionTransaction;
import org.safeguarding.messaging.inbox.ConsumerOffsets;
import org.safeguarding.metrics.cells.TimelineFold;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.timeline.TimelineKey;

/**
 * Copies the timelines of the live generation into the one being built, and computes its cells from them. The new
 * generation starts with the offsets of the live one. Timelines copied later may already include later events; applying
 * those again changes nothing. Each part is a transaction of its own, so copying resumes where it stopped.
 */
final class TimelineCopy {

    private static final String PROGRESS =
            "SELECT copied_authority, copied_key FROM generation WHERE id = ? AND state = 'BUILDING' FOR UPDATE";
    private static final String NOTE = """
            UPDATE generation SET copied_authority = ?, copied_key = ?, copied = copied + ? WHERE id = ?""";
    private static final String DONE = "UPDATE generation SET copied_at = ? WHERE id = ?";

    private final DataSource database;
    private final Generation from;
    private final Generation to;
    private final TimelineFold fold;

    TimelineCopy(DataSource database, Generation from, Generation to, Definitions definitions) {
        this.database = database;
        this.from = from;
        this.to = to;
        this.fold = new TimelineFold(from.id(), to.id(), definitions);
    }

    /**
     * Copies the next part.
     *
     * @return false when there is nothing left to copy, or the build was abandoned
     */
    boolean next(OffsetDateTime now) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return ConnectionTransaction.run(connection, begun -> next(begun, now));
            } finally {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    private boolean next(Connection connection, OffsetDateTime now) throws SQLException {
        TimelineKey after;
        try (var select = connection.prepareStatement(PROGRESS)) {
            select.setInt(1, to.id());
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                var authority = row.getString(1);
                after = authority == null ? null : new TimelineKey(authority, row.getObject(2, UUID.class));
            }
        }
        if (after == null) {
            ConsumerOffsets.copy(connection, from.consumer(), to.consumer());
        }
        var part = fold.next(connection, after, LocalDate.from(now));
        if (part.last() == null) {
            try (var update = connection.prepareStatement(DONE)) {
                update.setObject(1, now);
                update.setInt(2, to.id());
                update.executeUpdate();
            }
            return false;
        }
        try (var update = connection.prepareStatement(NOTE)) {
            update.setString(1, part.last().authority());
            update.setObject(2, part.last().key());
            update.setInt(3, part.timelines());
            update.setInt(4, to.id());
            update.executeUpdate();
        }
        return true;
    }
}
