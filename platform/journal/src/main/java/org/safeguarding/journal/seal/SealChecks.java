package org.safeguarding.journal.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.safeguarding.journal.JournalFailure;

/** Checks that the journal and the audit of reads are as they were written, and keeps the results of the last hundred checks. */
@ApplicationScoped
public class SealChecks {

    private static final Logger LOG = Logger.getLogger(SealChecks.class);

    private static final String ERASED = "SELECT count(*) FROM journal WHERE erased_by IS NOT NULL";
    private static final String NEWEST = "SELECT digest FROM seal WHERE chain = 'journal' ORDER BY number DESC LIMIT 1";
    private static final String KEEP = """
            INSERT INTO seal_check (row_count, erased, unsealed, newest_seal, faults) VALUES (?, ?, ?, ?, ?)
            RETURNING checked_at""";
    private static final String FORGET =
            "DELETE FROM seal_check WHERE number <= (SELECT max(number) FROM seal_check) - 100";
    private static final String KEPT = """
            SELECT checked_at, row_count, erased, unsealed, newest_seal, faults FROM seal_check ORDER BY number DESC""";

    /** Asked every few seconds, so it does not read the results. */
    private static final String CHECKED_AT = "SELECT checked_at FROM seal_check ORDER BY number DESC LIMIT 1";

    private final DataSource database;

    SealChecks(DataSource database) {
        this.database = database;
    }

    /** Checks all rows and seals now, which reads both tables once. A fault is logged as an error too. */
    public SealCheck check() {
        try (Connection connection = database.getConnection()) {
            List<String> faults = new ArrayList<>();
            long rows = 0;
            long unsealed = 0;
            for (SealedTable table : SealedTable.values()) {
                faults.addAll(table.faults(connection));
                SealedTable.Count count = table.count(connection);
                rows += count.rows();
                unsealed += count.unsealed();
            }
            faults.forEach(fault -> LOG.errorf("The audit is not as it was written: %s", fault));
            return kept(connection, rows, unsealed, faults);
        } catch (SQLException e) {
            throw new JournalFailure(e);
        }
    }

    /** The results that are kept, newest first. */
    public List<SealCheck> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(KEPT);
                ResultSet row = select.executeQuery()) {
            List<SealCheck> checks = new ArrayList<>();
            while (row.next()) {
                checks.add(new SealCheck(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        hex(row.getBytes(5)),
                        List.of((String[]) row.getArray(6).getArray())));
            }
            return checks;
        } catch (SQLException e) {
            throw new JournalFailure(e);
        }
    }

    /** When the newest check was made; empty before the first. */
    Optional<Instant> newest() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CHECKED_AT);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                    : Optional.empty();
        } catch (SQLException e) {
            throw new JournalFailure(e);
        }
    }

    private static SealCheck kept(Connection connection, long rows, long unsealed, List<String> faults)
            throws SQLException {
        long erased = number(connection, ERASED);
        byte[] newest = bytes(connection, NEWEST);
        try (PreparedStatement keep = connection.prepareStatement(KEEP);
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            keep.setLong(1, rows);
            keep.setLong(2, erased);
            keep.setLong(3, unsealed);
            keep.setBytes(4, newest);
            keep.setArray(5, connection.createArrayOf("text", faults.toArray()));
            try (ResultSet row = keep.executeQuery()) {
                row.next();
                Instant at = row.getObject(1, OffsetDateTime.class).toInstant();
                forget.executeUpdate();
                return new SealCheck(at, rows, erased, unsealed, hex(newest), List.copyOf(faults));
            }
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static byte[] bytes(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getBytes(1) : null;
        }
    }

    private static String hex(byte[] digest) {
        return digest == null ? null : HexFormat.of().formatHex(digest);
    }
}
