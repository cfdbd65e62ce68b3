package org.safeguarding.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguarding.servers.Database;
import org.safeguarding.servers.DatabaseRoles;
import org.safeguarding.testing.servers.TestServers;

/**
 * A database of {@code baseline} loses nothing when it is migrated: versions, audit, answers and events are in the journal
 * as they were. A service extends this class and adds nothing.
 *
 * <p>{@code baseline.sql} in the test resources of a service holds what the service wrote at {@code baseline}: some records
 * of every type, by single calls and bulk loads, corrected, voided, moved to other children; reads; requests that changed
 * nothing; a few events that were not published yet. Never make the file again: today's services cannot write such rows.
 */
public abstract class BaselineContract {

    /** How often the rows are there besides the first time; {@code make test-all} sets {@code -Dcopies}. */
    private static final int COPIES = Integer.getInteger("copies", 20);

    private static final String MIGRATION = "-- db/";

    /**
     * What a table held, and where it is now.
     *
     * @param table of baseline
     * @param before its rows, read from the copy in schema {@code before}
     * @param after the same rows, read from the journal and the audit of today
     */
    private record Kept(String table, String before, String after) {}

    private static final List<Kept> KEPT = List.of(
            new Kept("record_version", """
                    select record_id, version, record_kind, action, actor, agency, authority, recorded_at, reason, state
                    from before.record_version""", """
                    select record_id, version, record_kind, action, actor, agency, authority, recorded_at, reason, state
                    from journal where state is not null"""),
            new Kept("audit_entry", """
                    select at, actor, agency, authority, action, record_kind, record_id,
                           case when record_kind <> 'rejected-event' or action = 'read' then record_version end, reason, trace_id,
                           case when action = 'read' then id end
                    from before.audit_entry""", """
                    select written_at, actor, agency, authority, action, record_kind, record_id, version, reason,
                           split_part(traceparent, '-', 2), null
                    from journal where action <> 'unchanged'
                    union all
                    select at, actor, agency, authority, action, record_kind, record_id, record_version, reason, trace_id, id
                    from audit_entry"""),
            new Kept("answered_request", """
                    select client, key, request_digest, status, location, etag, body from before.answered_request""", """
                    select actor, request_key, request_digest, status, kept_location, kept_etag, kept_body
                    from journal where request_key is not null"""),
            new Kept("answered_request", """
                    select r.client, r.key, a.record_id, a.authority,
                           case when row_number() over (partition by r.client, r.location, r.etag order by r.answered_at) = 1
                                then made.record_version end
                    from before.answered_request r
                             join (select distinct record_id, authority from before.audit_entry) a
                                  on a.record_id::text = right(r.location, 36)
                             left join before.audit_entry made
                                       on made.record_id = a.record_id and made.action <> 'read' and made.actor = r.client
                                           and r.etag = '"' || made.record_version || '"'""", """
                    select actor, request_key, record_id, authority, version
                    from journal where request_key is not null and kept_etag ~ '^"[0-9]+"$'"""),
            new Kept("answered_request", """
                    select distinct actor, agency from before.audit_entry
                    where actor in (select client from before.answered_request)""", """
                    select distinct actor, agency from journal where request_key is not null"""),
            new Kept("outbox", """
                    select row_number() over (order by e.xid, e.position), (e.xid, e.position) > (c.xid, c.position), event_id, type,
                           subject, record_version, key, time, authority, agency, traceparent, data
                    from before.outbox e cross join before.outbox_cursor c""", """
                    select row_number() over (order by j.era, j.xid, j.number),
                           (j.era, j.xid, j.number) > (c.era, c.xid, c.number), id, event_type, record_id, version,
                           event_key, recorded_at, authority, agency, traceparent, fact
                    from journal j cross join relay_cursor c where event_type is not null"""),
            new Kept("outbox", """
                    select count(*) from before.outbox e cross join before.outbox_cursor c
                    where (e.xid, e.position) > (c.xid, c.position)""", """
                    select count(*) from journal j cross join relay_cursor c
                    where j.version is not null and (j.era, j.xid, j.number) > (c.era, c.xid, c.number)"""));

    /** Rows that would not pass the check of the seals. */
    private static final String CHANGED = """
            select journal::text from journal where digest <> journal_digest(journal)
            union all
            select audit_entry::text from audit_entry where digest <> audit_entry_digest(audit_entry)""";

    /** What the role of the service may do with the audit. */
    private static final String ALLOWED = """
            select privilege from unnest(array ['DELETE', 'INSERT', 'SELECT', 'TRUNCATE', 'UPDATE']) privilege
            where has_table_privilege('%s', 'audit_entry', privilege)""";

    /**
     * Copies of the rows that move. Every other copy belongs to another authority, with clients of the same names, and is
     * older than the history: it lacks the first versions of its records.
     */
    private static final Map<String, String> COPY = Map.of(
            "audit_entry", """
                    insert into audit_entry
                    select md5(id::text || n)::uuid, at, actor, agency, case n % 2 when 0 then authority else 'E08000019' end,
                           action, record_kind, md5(record_id::text || n)::uuid, record_version, reason, trace_id
                    from audit_entry, generate_series(1, :copies) n""",
            "answered_request", """
                    insert into answered_request
                    select client, key || '/' || n, request_digest, status,
                           case when etag ~ '^"[0-9]+"$' then left(location, -36) || md5(right(location, 36) || n)::uuid
                                else location end,
                           etag, body, answered_at
                    from answered_request, generate_series(1, :copies) n""",
            "record_version", """
                    insert into record_version
                    select md5(record_id::text || n)::uuid, version, record_kind,
                           case n % 2 when 0 then authority else 'E08000019' end, recorded_at, actor, agency, action, reason, state
                    from record_version, generate_series(1, :copies) n
                    where version > 1 or n % 2 = 0""",
            "outbox", """
                    insert into outbox (xid, position, written_at, event_id, subject, key, time, record_version, type, authority,
                                        agency, traceparent, data) overriding system value
                    select xid, position + n * 100000, written_at, md5(event_id::text || n)::uuid, md5(subject::text || n)::uuid,
                           md5(key::text || n)::uuid, time, record_version, type,
                           case n % 2 when 0 then authority else 'E08000019' end, agency, traceparent, data
                    from outbox, generate_series(1, :copies) n""");

    @TempDir
    private Path scripts;

    @Test
    void a_database_of_baseline_loses_nothing_when_it_is_migrated() throws IOException, SQLException {
        loses_nothing_with(0);
    }

    @Test
    void many_records_of_two_authorities_lose_nothing_even_if_they_are_older_than_the_history()
            throws IOException, SQLException {
        loses_nothing_with(COPIES);
    }

    private void loses_nothing_with(int copies) throws IOException, SQLException {
        DatabaseRoles roles = TestServers.roles("baseline");
        Database database = roles.owner();
        String rows = Migrations.content("baseline.sql");
        Migrations.apply(database, migrations(rows), scripts);
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(rows);
            List<String> tables = tables(statement);
            for (String table : tables) {
                statement.execute(COPY.getOrDefault(table, "").replace(":copies", Integer.toString(copies)));
            }
            statement.execute("create schema before");
            for (String table : tables) {
                statement.execute("create table before.%1$s as table %1$s".formatted(table));
            }

            Migrations.ofService().apply(database);

            statement.execute("analyze");
            for (Kept kept : KEPT) {
                if (tables.contains(kept.table())) {
                    assertThat(only(statement, kept.before(), kept.after()))
                            .as("lost of %s", kept.table())
                            .isEmpty();
                    assertThat(only(statement, kept.after(), kept.before()))
                            .as("not in %s", kept.table())
                            .isEmpty();
                }
            }
            assertThat(rows(statement, CHANGED))
                    .as("rows that their digests do not fit")
                    .isEmpty();
            assertThat(tables(statement)).containsExactly("audit_entry");
            assertThat(rows(statement, ALLOWED.formatted(roles.service().username())))
                    .containsExactly("INSERT", "SELECT");
        }
    }

    /** The migrations that the rows are written for, as {@code baseline.sql} names them. */
    private static List<String> migrations(String rows) {
        return rows.lines()
                .filter(line -> line.startsWith(MIGRATION))
                .map(line -> line.substring("-- ".length()))
                .toList();
    }

    /** The tables of this database from which rows move. */
    private static List<String> tables(Statement statement) throws SQLException {
        return rows(statement, """
                select relname from pg_class
                where relnamespace = 'public'::regnamespace
                  and relname in ('record_version', 'audit_entry', 'answered_request', 'outbox', 'outbox_cursor')
                order by relname""");
    }

    private static List<String> only(Statement statement, String these, String others) throws SQLException {
        return rows(
                statement,
                "select t::text from (%s except all %s limit 3) t".formatted("(" + these + ")", "(" + others + ")"));
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
