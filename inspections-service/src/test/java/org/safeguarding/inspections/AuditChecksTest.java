package org.safeguarding.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.safeguarding.journal.seal.Sealer;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** Nobody changes the history or the audit without a trace: an auditor can check both. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class AuditChecksTest {

    private static final String CHECKS = "/v1/audit-checks";
    private static final String AUDITOR = TestTokens.of("auditor", "council");

    @Inject
    Sealer sealer;

    @Test
    void what_was_written_is_sound_and_the_newest_seal_can_be_noted() {
        Api.as(Api.LEAD)
                .get(Api.INSPECTIONS + "/" + Api.inspection().path("id"))
                .then()
                .statusCode(200);
        sealer.seal();

        String seal = check().body("sound", equalTo(true))
                .body("faults", empty())
                .body("newestSeal", matchesPattern("[0-9a-f]{64}"))
                .extract()
                .path("newestSeal");

        assertThat(Api.as(AUDITOR).get(CHECKS).<String>path("items[0].newestSeal"))
                .isEqualTo(seal);
    }

    @Test
    void a_change_that_was_made_in_the_database_is_named() throws SQLException {
        String id = Api.inspection().path("id");
        sealer.seal();
        long row = number("select number from journal where record_id = '" + id + "'");
        asOwner("update journal set actor = 'nobody' where number = " + row);
        try {
            check().body("sound", equalTo(false)).body("faults", hasItem("row " + row + " of journal was changed"));
        } finally {
            asOwner("update journal set actor = 'council-inspection-lead' where number = " + row);
        }
        check().body("sound", equalTo(true));
    }

    @Test
    void a_read_that_is_taken_out_of_the_audit_is_missed() throws SQLException {
        String id = Api.inspection().path("id");
        Api.as(Api.LEAD).get(Api.INSPECTIONS + "/" + id).then().statusCode(200);
        sealer.seal();
        asOwner("create table taken as select * from audit_entry where record_id = '" + id + "'");
        asOwner("delete from audit_entry where record_id = '" + id + "'");
        try {
            assertThat(check().body("sound", equalTo(false)).extract().<String>path("faults[0]"))
                    .matches("seal \\d+ of audit_entry does not match its \\d+ rows");
        } finally {
            asOwner("alter table audit_entry disable trigger user");
            asOwner("insert into audit_entry overriding system value select * from taken");
            asOwner("alter table audit_entry enable trigger user");
            asOwner("drop table taken");
        }
        check().body("sound", equalTo(true));
    }

    @Test
    void only_an_auditor_checks() {
        Api.as(Api.LEAD).post(CHECKS).then().statusCode(403);
        Api.as(Api.LEAD).get(CHECKS).then().statusCode(403);
    }

    private static ValidatableResponse check() {
        return Api.as(AUDITOR).post(CHECKS).then().statusCode(200);
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection owner = ServersResource.owner().connect();
                var statement = owner.createStatement()) {
            boolean ignored = statement.execute(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        try (Connection owner = ServersResource.owner().connect();
                var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
