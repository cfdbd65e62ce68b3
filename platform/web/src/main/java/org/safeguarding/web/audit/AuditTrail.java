package org.safeguarding.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeguarding.journal.JournalFailure;

/** Who did what to a record and who read it, as one list: changes are in the journal, reads in a table of their own. */
@ApplicationScoped
public class AuditTrail {

    /** An entry, with the id that pages are cut by. */
    record Entry(UUID id, AuditView view) {}

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String AFTER = """
            WITH asked AS (SELECT ?::uuid AS record, ?::text AS authority, ?::uuid AS after, ?::text[] AS hidden)
            SELECT id, at, actor, agency, action, record_kind, record_id, record_version, audit_entry.reason, trace_id
            FROM asked JOIN audit_entry ON record_id = asked.record AND audit_entry.authority = asked.authority
            WHERE id > after AND record_kind <> ALL (hidden)
            UNION ALL
            SELECT id, written_at, actor, agency, action, record_kind, record_id,
                   coalesce(version, 0), journal.reason,
                   substring(traceparent FROM 4 FOR 32)
            FROM asked JOIN journal ON record_id = asked.record AND journal.authority = asked.authority
            WHERE id > after AND record_kind <> ALL (hidden) AND action <> 'unchanged'
            ORDER BY id
            LIMIT ?""";

    private final DataSource database;

    AuditTrail(DataSource database) {
        this.database = database;
    }

    /** Everything that was done to a record of an authority, and everybody who read it, oldest first. */
    public List<AuditView> of(UUID record, String authority) {
        return after(record, authority, BEFORE_ALL, List.of(), Integer.MAX_VALUE).stream()
                .map(Entry::view)
                .toList();
    }

    /**
     * The entries after this one, at most so many, oldest first.
     *
     * @param after null for the first
     * @param hidden kinds of records that are left out
     */
    List<Entry> after(UUID record, String authority, UUID after, Collection<String> hidden, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setObject(1, record);
            select.setString(2, authority);
            select.setObject(3, after == null ? BEFORE_ALL : after);
            select.setArray(4, connection.createArrayOf("text", hidden.toArray()));
            select.setInt(5, limit);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(row.getObject(1, UUID.class), view(row)));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new JournalFailure(e);
        }
    }

    private static AuditView view(ResultSet row) throws SQLException {
        return new AuditView(
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getInt(8),
                row.getString(9),
                row.getString(10));
    }
}
