package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** Whatever is wrong is refused with a problem that says what and where, and leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class BadInputTest {

    private static final String GOOD = """
            {"child": {"givenName": "Ada", "familyName": "Bell", "dateOfBirth": "2012-03-04"},
             "sourceAgency": "police", "referralSource": "6", "concernTypes": ["NEGLECT"],
             "concern": "Seen alone at night.", "receivedAt": "2018-03-05T09:00:00Z"}
            """;

    @Inject
    DataSource database;

    private long rowsBefore;

    @BeforeEach
    void count() throws SQLException {
        rowsBefore = rows();
    }

    @AfterEach
    void nothing_is_left_behind() throws SQLException {
        assertThat(rows()).isEqualTo(rowsBefore);
    }

    @ParameterizedTest(name = "{0} -> {1} at {2}: {3}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "child": {"givenName"               | "child": {"givenNmae"             | /child/givenNmae     | unknown-property
            "child": {"givenName": "Ada", "familyName": "Bell", "dateOfBirth": "2012-03-04"} | "child": {} | /child | child-not-identified
            "child": {"givenName": "Ada", "familyName": "Bell", "dateOfBirth": "2012-03-04"} | "child": {"nhsNumber": "9990000019"} | /child/nhsNumber | check-digit
            "child": {"givenName": "Ada", "familyName": "Bell", "dateOfBirth": "2012-03-04"} | "child": {"nhsNumber": "99"} | /child/nhsNumber | format
            "child": {"givenName": "Ada", "familyName": "Bell", "dateOfBirth": "2012-03-04"}, | ` `     | /child               | required
            "dateOfBirth": "2012-03-04"         | "dateOfBirth": "2018-12-11"       | /child/dateOfBirth   | born-after-receipt
            "dateOfBirth": "2012-03-04"         | "dateOfBirth": "1992-03-05"       | /child/dateOfBirth   | too-old
            "dateOfBirth": "2012-03-04"         | "dateOfBirth": "-99999-03-04"     | /child/dateOfBirth   | too-early
            "dateOfBirth": "2012-03-04"         | "dateOfBirth": "+999999999-03-04" | /child/dateOfBirth   | in-the-future
            "dateOfBirth": "2012-03-04"         | "dateOfBirth": "2012-02-30"       | /child/dateOfBirth   | format
            "Ada"                               | "A\\u0000da"                      | /child/givenName     | not-plain-text
            "Ada"                               | "A\\ud83d"                        | /child/givenName     | not-plain-text
            "sourceAgency": "police"            | "sourceAgency": "The Police"      | /sourceAgency        | format
            "referralSource": "6"               | "referralSource": "6A"            | /referralSource      | unknown-code
            "referralSource": "6",              | ` `                               | /referralSource      | required
            ["NEGLECT"]                         | []                                | /concernTypes        | length
            ["NEGLECT"]                         | ["WORRY"]                         | /concernTypes/0      | unknown-code
            "Seen alone at night."              | ""                                | /concern             | length
            "Seen alone at night."              | " "                               | /concern             | blank
            "2018-03-05T09:00:00Z"              | "2999-01-01T00:00:00Z"            | /receivedAt          | in-the-future
            "2018-03-05T09:00:00Z"              | "+999999999-01-01T00:00:00Z"      | /receivedAt          | in-the-future
            "2018-03-05T09:00:00Z"              | "-99999-01-01T00:00:00Z"          | /receivedAt          | too-early
            "2018-03-05T09:00:00Z"              | "1991-10-13T22:59:59Z"            | /receivedAt          | too-early
            "2018-03-05T09:00:00Z"              | "2018-03-05"                      | /receivedAt          | format
            "2018-03-05T09:00:00Z"              | null                              | /receivedAt          | required
            {"child"                            | {child                            | ``                   | malformed-json
            """)
    void a_contact_that_is_wrong_is_refused_and_says_where(String right, String wrong, String pointer, String code) {
        assertThat(GOOD).contains(right);

        ValidatableResponse answer =
                Api.post(Api.POLICE, "/v1/contacts", GOOD.replace(right, wrong)).then();

        isProblem(answer, 400, "invalid-request")
                .body("errors.pointer", hasItem(equalTo(pointer == null ? "" : pointer)));
        answer.body("errors.code", hasItem(code));
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit, too-small", "limit=501, limit, too-large", "page=7, page, format"})
    void a_query_parameter_that_is_wrong_is_called_by_its_name(String query, String pointer, String code) {
        isProblem(Api.as(Api.POLICE).get("/v1/contacts?" + query).then(), 400, "invalid-request")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void text_over_its_length_is_refused() {
        String tooLong = GOOD.replace("Seen alone at night.", "x".repeat(4001));

        isProblem(Api.post(Api.POLICE, "/v1/contacts", tooLong).then(), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/concern"))
                .body("errors[0].code", equalTo("length"));
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        String huge = GOOD.replace("Seen alone at night.", "x".repeat(300_000));

        isProblem(Api.post(Api.POLICE, "/v1/contacts", huge).then(), 413, "body-too-large");
    }

    @Test
    void another_media_type_is_refused() {
        isProblem(
                Api.as(Api.POLICE)
                        .header("Idempotency-Key", "k")
                        .contentType(ContentType.TEXT)
                        .body(GOOD)
                        .post("/v1/contacts")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void a_post_without_a_key_is_refused() {
        isProblem(
                        Api.as(Api.POLICE)
                                .contentType(ContentType.JSON)
                                .body(GOOD)
                                .post("/v1/contacts")
                                .then(),
                        400,
                        "invalid-request")
                .body("errors[0].pointer", equalTo("Idempotency-Key"))
                .body("errors[0].code", equalTo("required"));
    }

    @Test
    void without_a_token_of_the_issuer_nobody_is_let_in() {
        for (String token : new String[] {
            "nonsense",
            TestTokens.expired("mash", "police"),
            TestTokens.forged("mash", "police"),
            TestTokens.forAnotherAudience("mash", "police")
        }) {
            isProblem(Api.post(token, "/v1/contacts", GOOD).then(), 401, "token-required")
                    .header("WWW-Authenticate", "Bearer");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "partner, health, POST, /v1/contacts",
        "mash, police, POST, /v1/contacts/01234567-89ab-7def-8123-456789abcdef/decision",
        "mash, police, GET, /v1/referrals",
        "mash, police, PUT, /v1/children/01234567-89ab-7def-8123-456789abcdef/characteristics",
        "mash, police, GET, /v1/children/01234567-89ab-7def-8123-456789abcdef",
        "social-worker, council, POST, /v1/bulk",
        "social-worker, council, GET, /v1/audit?record=01234567-89ab-7def-8123-456789abcdef"
    })
    void a_role_that_may_not_is_refused(String role, String agency, String method, String path) {
        String type = path.equals("/v1/bulk") ? "application/x-ndjson" : "application/json";
        isProblem(
                Api.as(TestTokens.of(role, agency))
                        .header("Content-Type", type)
                        .header("Idempotency-Key", "k")
                        .header("If-Match", "\"1\"")
                        .body(GOOD.getBytes(StandardCharsets.UTF_8))
                        .request(method, path)
                        .then(),
                403,
                "role-missing");
    }

    @Test
    void what_is_not_there_is_not_found() {
        isProblem(Api.as(Api.POLICE).get("/v1/contacts/" + UUID.randomUUID()).then(), 404, "not-found");
        isProblem(Api.as(Api.POLICE).get("/v1/contacts/not-an-id").then(), 404, "not-found");
        isProblem(Api.as(Api.POLICE).get("/v1/nothing").then(), 404, "not-found");
    }

    private static ValidatableResponse isProblem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:safeguarding:problem:" + code))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    private long rows() throws SQLException {
        try (var connection = database.getConnection();
                var found = connection.createStatement().executeQuery("""
                                select (select count(*) from child) + (select count(*) from contact)
                                     + (select count(*) from journal) + (select count(*) from audit_entry)
                                """)) {
            found.next();
            return found.getLong(1);
        }
    }
}
