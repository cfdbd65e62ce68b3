package org.safeguarding.journal.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table whose rows are only added, each with a digest that the database computes. Seals chain the digests: each seal is the
 * digest of the one before and of the next rows, in the order in which their transactions began to write.
 */
enum SealedTable {
    JOURNAL("journal", "journal"),
    AUDIT("audit", "audit_entry");

    /** Of each fault that many examples are named. */
    private static final int EXAMPLES = 20;

    private static final String SEAL = """
            WITH last AS (
                SELECT number, to_era, to_xid, to_number, digest FROM seal WHERE chain = '%1$s' ORDER BY number DESC LIMIT 1
            ), fresh AS (
                SELECT era, xid, number, digest FROM %2$s
                WHERE (era, xid, number) > (coalesce((SELECT to_era FROM last), 0), coalesce((SELECT to_xid FROM last), '0'),
                                            coalesce((SELECT to_number FROM last), 0))
                    AND xid < pg_snapshot_xmin(pg_current_snapshot())
                ORDER BY era, xid, number
                LIMIT ?
            )
            INSERT INTO seal (chain, number, to_era, to_xid, to_number, row_count, digest)
            SELECT '%1$s', coalesce((SELECT number FROM last), 0) + 1,
                   (array_agg(era ORDER BY era DESC, xid DESC, number DESC))[1],
                   (array_agg(xid ORDER BY era DESC, xid DESC, number DESC))[1],
                   (array_agg(number ORDER BY era DESC, xid DESC, number DESC))[1],
                   count(*),
                   sha256(coalesce((SELECT digest FROM last), '') || string_agg(digest, '' ORDER BY era, xid, number))
            FROM fresh HAVING count(*) > 0
            RETURNING row_count""";

    private static final String CHANGED = """
            SELECT 'row ' || number || ' of %2$s was changed' FROM %2$s AS r
            WHERE digest <> %2$s_digest(r) AND (%3$s) ORDER BY number LIMIT ?""";

    private static final String BROKEN = """
            WITH s AS (
                SELECT *, lag(to_era, 1, 0) OVER w AS from_era, lag(to_xid, 1, '0') OVER w AS from_xid,
                       lag(to_number, 1, 0::bigint) OVER w AS from_number, lag(digest, 1, ''::bytea) OVER w AS before,
                       lag(number, 1, 0::bigint) OVER w AS number_before
                FROM seal WHERE chain = '%1$s' WINDOW w AS (ORDER BY number)
            )
            SELECT 'seal ' || s.number || ' of %2$s does not match its ' || s.row_count || ' rows'
            FROM s CROSS JOIN LATERAL (
                SELECT count(*) AS row_count, sha256(s.before || coalesce(string_agg(digest, '' ORDER BY era, xid, number), ''))
                       AS digest
                FROM %2$s
                WHERE (era, xid, number) > (s.from_era, s.from_xid, s.from_number)
                    AND (era, xid, number) <= (s.to_era, s.to_xid, s.to_number)
            ) AS now
            WHERE now.digest <> s.digest OR now.row_count <> s.row_count OR s.number <> s.number_before + 1
            ORDER BY s.number LIMIT ?""";

    private static final String WRITABLE = """
            SELECT 'the service''s database role may change %2$s'
            WHERE has_table_privilege(current_user, '%2$s', 'UPDATE, DELETE, TRUNCATE') LIMIT ?""";

    private static final String COUNT = """
            SELECT count(*),
                   count(*) FILTER (WHERE (era, xid, number) > (
                       SELECT to_era, to_xid, to_number FROM seal WHERE chain = '%1$s'
                       UNION ALL SELECT 0, '0', 0 ORDER BY 1 DESC, 2 DESC, 3 DESC LIMIT 1))
            FROM %2$s""";

    /** A row of the journal that was erased has its digest still, but not what it is the digest of. */
    private static final String NOT_ERASED = """
            erased_by IS NULL OR NOT EXISTS (SELECT 1 FROM journal AS e
            WHERE e.number = r.erased_by AND e.action = 'erased' AND (e.record_id = r.record_id OR r.shows IS NOT NULL))""";

    private final String chain;
    private final String table;

    SealedTable(String chain, String table) {
        this.chain = chain;
        this.table = table;
    }

    /** @param rows in all
     *  @param unsealed of them, because they are too new */
    record Count(long rows, long unsealed) {}

    /**
     * Seals the next rows that have surely committed.
     *
     * @return how many it sealed, at most the limit
     */
    int seal(Connection connection, int limit) throws SQLException {
        try (PreparedStatement seal = connection.prepareStatement(sql(SEAL))) {
            seal.setInt(1, limit);
            try (ResultSet row = seal.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    Count count(Connection connection) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(sql(COUNT));
                ResultSet row = count.executeQuery()) {
            row.next();
            return new Count(row.getLong(1), row.getLong(2));
        }
    }

    /** What is not as it was written, in plain words; at most twenty of each kind. */
    List<String> faults(Connection connection) throws SQLException {
        List<String> faults = new ArrayList<>();
        for (String check : List.of(WRITABLE, CHANGED, BROKEN)) {
            try (PreparedStatement select = connection.prepareStatement(sql(check))) {
                select.setInt(1, EXAMPLES);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        faults.add(row.getString(1));
                    }
                }
            }
        }
        return faults;
    }

    private String sql(String template) {
        return template.formatted(chain, table, this == JOURNAL ? NOT_ERASED : "true");
    }
}
