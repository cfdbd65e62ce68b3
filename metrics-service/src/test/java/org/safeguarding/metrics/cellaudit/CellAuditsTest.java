package org.safeguarding.metrics.cellaudit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.rest.Live;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class CellAuditsTest {

    private static final String AUTHORITY = "E09000033";

    @Inject
    DataSource database;

    @Test
    void an_audit_finds_a_page_that_was_tampered_with_and_keeps_what_it_found() throws Exception {
        Live.tell(
                Told.about(AUTHORITY).contact("2017-05-02"),
                Told.about(AUTHORITY).referral("2017-06-01"));
        Live.awaitYear(AUTHORITY, "contacts-received", 1);
        Live.awaitYear(AUTHORITY, "referrals-received", 1);
        audit("analyst").statusCode(200).body("sound", equalTo(true)).body("differences", empty());

        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(
                        "DELETE FROM cell WHERE authority = ? AND measure = 'referrals-received'")) {
            delete.setString(1, AUTHORITY);
            delete.executeUpdate();
        }

        audit("auditor")
                .statusCode(200)
                .body("sound", equalTo(false))
                .body("differences", hasSize(1))
                .body("differences[0].measure", equalTo("referrals-received"))
                .body("differences[0].from", equalTo("2017-06-01"))
                .body("differences[0].difference", equalTo(-1));
        var token = TestTokens.of(List.of("auditor"), "council", AUTHORITY);
        Live.get(token, "/v1/cell-audits?limit=1")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].sound", equalTo(false));
        var next = Live.get(token, "/v1/cell-audits?limit=1").extract().path("next");
        Live.get(token, "/v1/cell-audits?limit=1&page=" + next).body("items[0].sound", equalTo(true));
        audit("partner").statusCode(403);
    }

    private static ValidatableResponse audit(String role) {
        return given().header("Authorization", "Bearer " + TestTokens.of(List.of(role), "council", AUTHORITY))
                .post("/v1/cell-audits")
                .then();
    }
}
