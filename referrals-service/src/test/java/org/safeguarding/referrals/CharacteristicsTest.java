package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** What is known of a child beside who it is: told when the child is put on the index, or later. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class CharacteristicsTest {

    private static final String CHILD = """
            {"givenName": "Ada", "familyName": "%s", "dateOfBirth": "2012-03-04", "sex": "F",
             "ethnicity": "MWBA", "disabilities": ["AUT", "LD"],
             "localities": [{"from": "2012-03-04", "locality": "ROTH-C"}]}
            """;
    private static final String MOVED = """
            {"ethnicity": "MWBA", "disabilities": ["LD", "AUT"],
             "localities": [{"from": "2012-03-04", "locality": "ROTH-C"}, {"from": "2018-01-02", "locality": "ROTH-N"}]}
            """;

    @Inject
    DataSource database;

    @Test
    void what_is_known_of_a_child_is_kept_shown_and_published() throws Exception {
        Response child = Api.post(Api.SOCIAL_WORKER, "/v1/children", CHILD.formatted("Known"));

        child.then().statusCode(201).header("ETag", "\"1\"");
        Response later = Api.as(Api.SOCIAL_WORKER).get("/v1/children/" + child.path("id"));
        assertThat(later.asString()).isEqualTo(child.asString());
        later.then()
                .body("ethnicity", equalTo("MWBA"))
                .body("disabilities", contains("LD", "AUT"))
                .body("localities", hasSize(1))
                .body("localities[0].from", equalTo("2012-03-04"))
                .body("localities[0].locality", equalTo("ROTH-C"));
        List<JsonNode> events = events(child.path("id"));
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().at("/ethnicity").asText()).isEqualTo("MWBA");
        assertThat(events.getFirst().at("/disabilities"))
                .extracting(JsonNode::asText)
                .containsExactly("LD", "AUT");
        assertThat(events.getFirst().at("/localities/0/locality").asText()).isEqualTo("ROTH-C");
    }

    @Test
    void a_child_of_whom_nothing_more_is_said_is_one_of_whom_nothing_is_known() {
        Api.post(Api.SOCIAL_WORKER, "/v1/children", """
                        {"givenName": "Ada", "familyName": "Unknown", "dateOfBirth": "2012-03-04"}
                        """)
                .then()
                .statusCode(201)
                .body("ethnicity", equalTo("NOBT"))
                .body("disabilities", empty())
                .body("localities", empty());
    }

    @Test
    void a_child_who_moved_keeps_where_it_lived_and_others_hear_of_it() throws Exception {
        String child = register("Mover");

        Response moved = change(child, "\"1\"", MOVED);

        moved.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("localities.locality", contains("ROTH-C", "ROTH-N"));
        assertThat(Api.as(Api.SOCIAL_WORKER).get("/v1/children/" + child).asString())
                .isEqualTo(moved.asString());
        assertThat(events(child)).hasSize(2);
        assertThat(events(child).getLast().at("/localities/1/from").asText()).isEqualTo("2018-01-02");
        Api.as(TestTokens.of("auditor", "council"))
                .get("/v1/audit?record=" + child)
                .then()
                .body("items.action", contains("registered", "changed", "read"));
    }

    @Test
    void what_changes_nothing_is_no_new_version() throws Exception {
        String child = register("Same");
        change(child, "\"1\"", MOVED).then().header("ETag", "\"2\"");

        change(child, "\"2\"", MOVED).then().statusCode(200).header("ETag", "\"2\"");

        assertThat(events(child)).hasSize(2);
    }

    @Test
    void a_change_needs_the_version_it_was_made_on() {
        String child = register("Stale");

        change(child, "\"2\"", MOVED).then().statusCode(412).body("code", equalTo("stale-version"));
        Api.as(Api.SOCIAL_WORKER)
                .header("Idempotency-Key", "stale-child")
                .contentType(ContentType.JSON)
                .body(MOVED)
                .put("/v1/children/" + child + "/characteristics")
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-required"));
    }

    @ParameterizedTest(name = "{0} -> {1} at {2}: {3}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "MWBA"       | "WHITE"            | /ethnicity             | unknown-code
            "MWBA"       | null               | /ethnicity             | required
            ["LD", "AUT"] | null              | /disabilities          | required
            "AUT"        | "AUTISM"           | /disabilities/1        | unknown-code
            "AUT"        | "LD"               | /disabilities          | duplicate
            "AUT"        | "NONE"             | /disabilities          | none-and-others
            "ROTH-N"     | "S60 1AA"          | /localities/1/locality | format
            "ROTH-N"     | "S601AA"           | /localities/1/locality | format
            "ROTH-N"     | null               | /localities/1/locality | required
            "2018-01-02" | "2012-03-04"       | /localities/1/from     | out-of-order
            "2018-01-02" | "2999-01-01"       | /localities/1/from     | in-the-future
            "2018-01-02" | null               | /localities/1/from     | required
            "2012-03-04" | "2012-03-03"       | /localities/0/from     | before-birth
            """)
    void a_change_that_is_wrong_is_refused_and_says_where(String right, String wrong, String pointer, String code) {
        String child = register("Wrong" + Math.abs((right + wrong).hashCode()));
        assertThat(MOVED).contains(right);

        change(child, "\"1\"", MOVED.replace(right, wrong))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void a_child_with_a_postcode_for_its_locality_is_not_put_on_the_index() {
        Api.post(Api.SOCIAL_WORKER, "/v1/children", CHILD.formatted("Postcode").replace("ROTH-C", "S60-1AA"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/localities/0/locality"))
                .body("errors[0].code", equalTo("format"));
    }

    @Test
    void a_load_tells_what_is_known_of_a_child_and_what_became_known_later() throws Exception {
        String lines = """
                {"type":"child","key":"C1-child","data":{"localId":"C1","givenName":"Ada","familyName":"C1","dateOfBirth":"2012-03-04","ethnicity":"WBRI","disabilities":["NONE"],"recordedAt":"2018-03-05T09:00:00Z"}}
                {"type":"child-characteristics","key":"C1-moved","data":{"childKey":"C1-child","ethnicity":"WBRI","disabilities":["NONE"],"localities":[{"from":"2018-03-12","locality":"ROTH-S"}],"recordedAt":"2018-03-13T09:00:00Z"}}
                {"type":"child-characteristics","key":"C1-wrong","data":{"childKey":"C1-child","ethnicity":"WBRI","disabilities":["NONE"],"localities":[{"from":"2018-03-12","locality":"S60 1AA"}]}}
                """;

        List<JsonPath> answers = Api.load(TestTokens.of("importer", "council"), lines);

        assertThat(answers).extracting(answer -> answer.getInt("status")).containsExactly(201, 200, 400);
        assertThat(answers.get(2).getString("problem.errors[0].pointer")).isEqualTo("/data/localities/0/locality");
        String location = answers.getFirst().getString("location");
        Api.as(Api.SOCIAL_WORKER)
                .get(location)
                .then()
                .body("version", equalTo(2))
                .body("localities.locality", contains("ROTH-S"));
        List<JsonNode> events = events(location.substring(location.lastIndexOf('/') + 1));
        assertThat(events)
                .extracting(event -> event.get("effectiveOn").asText())
                .containsExactly("2018-03-05", "2018-03-13");
    }

    private static String register(String familyName) {
        return Api.post(Api.SOCIAL_WORKER, "/v1/children", CHILD.formatted(familyName))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response change(String child, String etag, String body) {
        return Api.as(Api.SOCIAL_WORKER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/children/" + child + "/characteristics");
    }

    /** What others are told of a child, oldest first. */
    private List<JsonNode> events(String child) throws Exception {
        List<JsonNode> events = new ArrayList<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select convert_from(fact, 'UTF8') from journal where event_key = ?::uuid order by version")) {
            select.setString(1, child);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(new ObjectMapper().readTree(rows.getString(1)));
                }
            }
        }
        return events;
    }
}
