package org.safeguarding.journal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguarding.servers.DatabaseRoles;
import org.safeguarding.testing.servers.TestServers;

class SealedTableTest {

    private static final String ROWS = """
            insert into journal (record_kind, record_id, version, action, actor, agency, authority, recorded_at, state)
            select 'contact', uuidv7(), 1, 'received', 'mash-police', 'police', 'E08000018', now(), 'seen alone'
            from generate_series(1, %d)""";

    private Connection owner;
    private Connection service;

    @BeforeEach
    void create() throws IOException, SQLException {
        DatabaseRoles roles = TestServers.roles("seals");
        owner = roles.owner().connect();
        try (var migration = getClass().getResourceAsStream("/db/journal/V0040__create_journal.sql")) {
            as(owner, new String(migration.readAllBytes(), StandardCharsets.UTF_8));
        }
        service = roles.service().connect();
    }

    @AfterEach
    void close() throws SQLException {
        service.close();
        owner.close();
    }

    @Test
    void rows_are_sealed_batch_by_batch_and_are_sound() throws SQLException {
        as(service, ROWS.formatted(5));

        assertThat(SealedTable.JOURNAL.seal(service, 3)).isEqualTo(3);
        assertThat(SealedTable.JOURNAL.seal(service, 3)).isEqualTo(2);
        assertThat(SealedTable.JOURNAL.seal(service, 3)).isZero();
        assertThat(SealedTable.JOURNAL.faults(service)).isEmpty();
        assertThat(SealedTable.JOURNAL.count(service)).isEqualTo(new SealedTable.Count(5, 0));
    }

    @Test
    void a_row_waits_for_every_transaction_that_began_before_it() throws SQLException {
        owner.setAutoCommit(false);
        as(owner, ROWS.formatted(1));
        as(service, ROWS.formatted(2));

        assertThat(SealedTable.JOURNAL.seal(service, 10)).isZero();
        owner.commit();
        assertThat(SealedTable.JOURNAL.seal(service, 10)).isEqualTo(3);
        assertThat(SealedTable.JOURNAL.faults(service)).isEmpty();
    }

    @Test
    void a_row_that_is_changed_is_named_by_its_digest() throws SQLException {
        as(service, ROWS.formatted(3));
        as(owner, "update journal set actor = 'somebody-else' where number = 2");

        assertThat(SealedTable.JOURNAL.faults(service)).containsExactly("row 2 of journal was changed");
    }

    @Test
    void a_row_that_is_changed_with_its_digest_breaks_its_seal() throws SQLException {
        as(service, ROWS.formatted(3));
        SealedTable.JOURNAL.seal(service, 2);
        SealedTable.JOURNAL.seal(service, 2);
        as(owner, "update journal set actor = 'somebody-else' where number = 2");
        as(owner, "update journal as r set digest = journal_digest(r) where number = 2");

        assertThat(SealedTable.JOURNAL.faults(service)).containsExactly("seal 1 of journal does not match its 2 rows");
    }

    @Test
    void a_row_that_is_removed_or_slipped_in_breaks_its_seal() throws SQLException {
        as(service, ROWS.formatted(4));
        SealedTable.JOURNAL.seal(service, 2);
        SealedTable.JOURNAL.seal(service, 2);
        as(owner, "delete from journal where number = 1");
        as(
                owner,
                "insert into journal (xid, record_kind, record_id, version, action, actor, agency, authority, recorded_at)"
                        + " select xid, 'contact', uuidv7(), 1, 'received', 'a', 'b', 'c', now() from journal where number = 3");
        as(owner, "update journal set number = default where number = 3");

        assertThat(SealedTable.JOURNAL.faults(service))
                .contains("seal 1 of journal does not match its 2 rows", "seal 2 of journal does not match its 2 rows");
    }

    @Test
    void a_seal_that_is_missing_is_noticed() throws SQLException {
        as(service, ROWS.formatted(3));
        SealedTable.JOURNAL.seal(service, 1);
        SealedTable.JOURNAL.seal(service, 1);
        SealedTable.JOURNAL.seal(service, 1);
        as(owner, "delete from seal where number = 2");

        assertThat(SealedTable.JOURNAL.faults(service)).containsExactly("seal 3 of journal does not match its 1 rows");
    }

    @Test
    void what_the_owner_erases_is_gone_and_its_seal_still_holds() throws SQLException {
        as(service, ROWS.formatted(2));
        SealedTable.JOURNAL.seal(service, 10);
        as(owner, "select erase_from_journal((select record_id from journal where number = 1), 'Retention schedule')");

        assertThat(SealedTable.JOURNAL.seal(service, 10)).isEqualTo(1);
        assertThat(SealedTable.JOURNAL.faults(service)).isEmpty();
        assertThat(text("select coalesce(convert_from(state, 'UTF8'), 'nothing') from journal where number = 1"))
                .isEqualTo("nothing");
        assertThat(text("select action || ': ' || reason from journal where number = 3"))
                .isEqualTo("erased: Retention schedule");
    }

    @Test
    void content_that_is_nulled_without_a_reason_is_a_fault() throws SQLException {
        as(service, ROWS.formatted(2));
        as(owner, "update journal set state = null, erased_by = 2 where number = 1");

        assertThat(SealedTable.JOURNAL.faults(service)).containsExactly("row 1 of journal was changed");
    }

    @Test
    void the_role_of_the_service_can_only_add_and_read() throws SQLException {
        as(service, ROWS.formatted(1));
        SealedTable.JOURNAL.seal(service, 1);

        for (String change : new String[] {
            "update journal set actor = 'x'",
            "delete from journal",
            "truncate journal",
            "update seal set row_count = 2",
            "delete from seal",
            "select erase_from_journal((select record_id from journal), 'why')",
            "alter table journal disable trigger all"
        }) {
            assertThatThrownBy(() -> as(service, change))
                    .as(change)
                    .isInstanceOf(SQLException.class)
                    .extracting("SQLState")
                    .isEqualTo("42501");
        }
        assertThat(SealedTable.JOURNAL.faults(owner)).containsExactly("the service's database role may change journal");
    }

    private static void as(Connection role, String sql) throws SQLException {
        try (Statement statement = role.createStatement()) {
            boolean ignored = statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = service.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
