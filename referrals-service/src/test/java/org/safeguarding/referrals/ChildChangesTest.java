package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** What becomes known of a child: its birth, its death, its family, and what was recorded wrongly. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class ChildChangesTest {

    private static final String AUTHORITY = "E09000003";
    private static final String WORKER = TestTokens.of(List.of("social-worker"), "council", AUTHORITY);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private static final String CORRECTION = """
            {"localId": "%s", "givenName": "Ada", "familyName": "%s", "aliases": [{"familyName": "Marsh"}],
             "dateOfBirth": "2012-03-05", "sex": "F", "reason": "The birth certificate was seen."}
            """;

    private static final String VOIDING = "{\"reason\": \"A test of the form.\"}";
    private static final String MERGE = "{\"into\": \"%s\", \"reason\": \"One child.\"}";

    @Inject
    DataSource database;

    @Test
    void who_a_child_is_can_be_put_right_and_both_versions_and_the_reason_are_kept() throws Exception {
        String child = registered("N1", "Naylor");

        Response right = change(child, "\"1\"", "correction", CORRECTION.formatted("N2", "Nayler"));

        right.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("localId", equalTo("N2"))
                .body("familyName", equalTo("Nayler"))
                .body("aliases.familyName", contains("Marsh"))
                .body("dateOfBirth", equalTo("2012-03-05"));
        Api.as(WORKER)
                .get("/v1/children/" + child + "/versions")
                .then()
                .body("state.localId", contains("N1", "N2"))
                .body("reason", contains(nullValue(), equalTo("The birth certificate was seen.")));
        assertThat(fact(child).get("earliestBirth").asText()).isEqualTo("2012-03-05");
        assertThat(fact(child).get("latestBirth").asText()).isEqualTo("2012-03-05");
        change(child, "\"2\"", "correction", CORRECTION.formatted("N2", "Nayler"))
                .then()
                .header("ETag", "\"2\"");
    }

    @Test
    void an_identifier_of_another_child_is_not_taken_over() {
        registered("N3", "Oakes");
        String other = registered("N4", "Pickles");

        change(other, "\"1\"", "correction", CORRECTION.formatted("N3", "Pickles"))
                .then()
                .statusCode(409)
                .body("code", equalTo("identifier-of-another-child"))
                .body("detail", containsString("1520"));
    }

    @ParameterizedTest(name = "{0} -> {1} at {2}: {3}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "localId": "N5"             | "localId": "N-5"                | /localId             | format
            "localId": "N5"             | "localId": "N5N5N5N5N5N5N5N5N5N5N" | /localId          | format
            "localId": "N5"             | "upn": "A372200001001"          | /upn                 | check-letter
            "localId": "N5"             | "upn": "R900400001001"          | /upn                 | authority
            "localId": "N5"             | "upn": "Z37220000100I"          | /upn                 | format
            "localId": "N5"             | "nhsNumber": "9990000019"       | /nhsNumber           | check-digit
            "localId": "N5"             | "expectedDateOfBirth": "2018-06-30" | /expectedDateOfBirth | born-and-expected
            "dateOfBirth": "2012-03-05" | "dateOfBirth": "2999-01-01"     | /dateOfBirth         | in-the-future
            "dateOfBirth": "2012-03-05" | "dateOfBirth": "2012-02-30"     | /dateOfBirth         | format
            "dateOfBirth": "2012-03-05" | "dateOfBirth": null             | ``                   | no-birth
            "dateOfBirth": "2012-03-05" | "dateOfBirth": "2012-03-05", "diedOn": "2012-03-04" | /diedOn | before-birth
            "dateOfBirth": "2012-03-05" | "dateOfBirth": "2012-03-05", "diedOn": "2999-03-04" | /diedOn | in-the-future
            "givenName": "Ada"          | "givenName": "---"              | /givenName           | no-letters
            "givenName": "Ada"          | "givenName": "A\\u0007da"       | /givenName           | not-plain-text
            "givenName": "Ada"          | "givenName": "A\\ud83d"         | /givenName           | not-plain-text
            "familyName": "Quarmby"     | "familyName": null              | /familyName          | required
            "familyName": "Marsh"       | "familyName": "M\\udc00"        | /aliases/0/familyName | not-plain-text
            "sex": "F"                  | "sex": "1"                      | /sex                 | unknown-code
            , "reason": "The birth certificate was seen." | ` `           | /reason              | required
            """)
    void a_correction_that_is_wrong_is_refused_and_says_where(String right, String wrong, String pointer, String code) {
        String child = registered("NW" + Math.abs((right + wrong).hashCode()), "Quarmby");
        String body = CORRECTION.formatted("N5", "Quarmby");
        assertThat(body).contains(right);

        change(child, "\"1\"", "correction", body.replace(right, wrong))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer == null ? "" : pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void a_name_over_its_length_is_refused() {
        String child = registered("N6", "Rushworth");

        change(child, "\"1\"", "correction", CORRECTION.formatted("N6", "R".repeat(101)))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/familyName"))
                .body("errors.code", hasItem("length"));
    }

    @Test
    void the_death_of_a_child_is_told_and_asks_for_what_is_open_to_be_closed() throws Exception {
        String child = registered("N7", "Sugden");

        change(child, "\"1\"", "death", "{\"diedOn\": \"2018-02-11\"}")
                .then()
                .statusCode(200)
                .body("diedOn", equalTo("2018-02-11"))
                .body("attention.code", contains("DIED"));
        assertThat(fact(child).get("diedOn").asText()).isEqualTo("2018-02-11");
        assertThat(fact(child).get("effectiveOn").asText()).isEqualTo("2018-02-11");
        change(child, "\"2\"", "death", "{\"diedOn\": \"2018-02-12\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("died-before"));
        change(child, "\"2\"", "correction", CORRECTION.formatted("N7", "Sugden"))
                .then()
                .statusCode(200)
                .body("diedOn", nullValue())
                .body("attention", empty());
    }

    @Test
    void nothing_new_is_done_about_a_child_that_died_and_what_is_open_is_told() {
        String child = registered("N15", "Barraclough");
        String before = contact("N15", "2018-02-10T09:00:00Z").path("id");
        change(child, "\"1\"", "death", "{\"diedOn\": \"2018-02-11\"}").then().statusCode(200);

        Response since = contact("N15", "2018-02-12T09:00:00Z");
        since.then().statusCode(201);
        decide(since.path("id"), "2018-02-12T15:00:00Z")
                .then()
                .statusCode(409)
                .body("code", equalTo("after-death"))
                .body("detail", containsString("8555Q"));
        Api.as(WORKER)
                .get("/v1/children/" + child + "/open-work")
                .then()
                .statusCode(200)
                .body("items.kind", contains("contact", "contact"))
                .body("items.id", contains(before, since.<String>path("id")));

        decide(before, "2018-02-13T15:00:00Z").then().statusCode(200);
        Api.as(WORKER)
                .get("/v1/children/" + child + "/open-work")
                .then()
                .body("items.kind", contains("contact", "referral"));
    }

    @Test
    void a_load_tells_of_a_death_and_of_two_records_of_one_child() {
        String lines = """
                {"type":"child","key":"L1","data":{"localId":"L1","givenName":"Ada","familyName":"Lister","dateOfBirth":"2012-03-04","recordedAt":"2018-03-05T09:00:00Z"}}
                {"type":"child","key":"L2","data":{"localId":"L2","givenName":"Zoe","familyName":"Metcalfe","dateOfBirth":"2012-03-04","recordedAt":"2018-03-05T09:00:00Z"}}
                {"type":"child-merge","key":"L3","data":{"childKey":"L2","intoKey":"L1","reason":"One child.","recordedAt":"2018-03-06T09:00:00Z"}}
                {"type":"child-death","key":"L4","data":{"childKey":"L1","diedOn":"2018-03-07","recordedAt":"2018-03-08T09:00:00Z"}}
                {"type":"child-death","key":"L5","data":{"childKey":"L2","diedOn":"2018-03-07","recordedAt":"2018-03-08T09:00:00Z"}}
                {"type":"child-merge","key":"L6","data":{"childKey":"L1","intoKey":"L1","reason":"One child."}}
                """;

        List<JsonPath> answers = load(lines);

        assertThat(answers).extracting(answer -> answer.getInt("status")).containsExactly(201, 201, 200, 200, 409, 400);
        Api.as(WORKER)
                .get(answers.get(1).getString("location"))
                .then()
                .body(
                        "mergedInto",
                        equalTo(answers.getFirst().getString("location").substring("/v1/children/".length())));
        Api.as(WORKER).get(answers.getFirst().getString("location")).then().body("diedOn", equalTo("2018-03-07"));
    }

    @Test
    void a_load_tells_of_a_birth_and_of_siblings() {
        List<JsonPath> answers = load("""
                {"type":"child","key":"B1","data":{"localId":"B1","familyName":"Ousby","expectedDateOfBirth":"%1$s"}}
                {"type":"child","key":"B2","data":{"localId":"B2","givenName":"Ivy","familyName":"Ousby","dateOfBirth":"2012-03-04"}}
                {"type":"child-relationships","key":"B3","data":{"childKey":"B1","relationships":[{"childKey":"B2","kinship":"SIBLING"}]}}
                {"type":"child-birth","key":"B4","data":{"childKey":"B1","dateOfBirth":"%1$s","givenName":"Noor","sex":"F"}}
                {"type":"child-birth","key":"B5","data":{"childKey":"B1","dateOfBirth":"%1$s","givenName":"Noor","sex":"F"}}
                {"type":"child-birth","key":"B6","data":{"childKey":"B2","dateOfBirth":"%1$s","sex":"F"}}
                {"type":"child-relationships","key":"B7","data":{"childKey":"B1","relationships":[{"childKey":"none","kinship":"SIBLING"}]}}
                """.formatted(TODAY));

        assertThat(answers)
                .extracting(answer -> answer.getInt("status"))
                .containsExactly(201, 201, 200, 200, 409, 400, 422);
        assertThat(answers.getLast().getList("problem.errors.pointer", String.class))
                .containsExactly("/data/relationships/0/childKey");
        String born = answers.getFirst().getString("location");
        String sibling = answers.get(1).getString("location");
        Api.as(WORKER)
                .get(born)
                .then()
                .body("dateOfBirth", equalTo(TODAY.toString()))
                .body("relationships.kinship", contains("SIBLING"));
        Api.as(WORKER)
                .get(sibling)
                .then()
                .body("relationships.child", contains(born.substring("/v1/children/".length())));
    }

    @Test
    void an_expected_child_is_born() throws Exception {
        String child = Api.post(WORKER, "/v1/children", """
                        {"familyName": "Tattersall", "expectedDateOfBirth": "%s", "localId": "N8", "confirmedNew": true}
                        """.formatted(TODAY))
                .then()
                .statusCode(201)
                .body("sex", equalTo("U"))
                .body("dateOfBirth", nullValue())
                .extract()
                .path("id");

        change(child, "\"1\"", "birth", birth(TODAY.minusDays(43)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-as-expected"));
        change(child, "\"1\"", "birth", birth(TODAY.minusDays(1)))
                .then()
                .statusCode(200)
                .body("givenName", equalTo("Ada"))
                .body("sex", equalTo("F"))
                .body("expectedDateOfBirth", nullValue())
                .body("dateOfBirth", equalTo(TODAY.minusDays(1).toString()));
        change(child, "\"2\"", "birth", birth(TODAY)).then().statusCode(409).body("code", equalTo("born-before"));
        assertThat(fact(child).get("sex").asText()).isEqualTo("F");
    }

    @Test
    void a_relationship_is_told_of_both_children() {
        String child = registered("N9", "Umpleby");
        String mother = registered("N10", "Varley");
        String brother = registered("N11", "Wadsworth");

        relate(
                        child,
                        "\"1\"",
                        "{\"child\": \"%s\", \"kinship\": \"PARENT\"}, {\"child\": \"%s\", \"kinship\": \"SIBLING\"}"
                                .formatted(mother, brother))
                .then()
                .statusCode(200)
                .body("relationships.kinship", contains("PARENT", "SIBLING"));
        Api.as(WORKER)
                .get("/v1/children/" + mother)
                .then()
                .body("relationships.child", contains(child))
                .body("relationships.kinship", contains("CHILD"));

        relate(child, "\"2\"", "{\"child\": \"%s\", \"kinship\": \"HALF_SIBLING\"}".formatted(brother))
                .then()
                .statusCode(200);
        Api.as(WORKER).get("/v1/children/" + mother).then().body("relationships", empty());
        Api.as(WORKER).get("/v1/children/" + brother).then().body("relationships.kinship", contains("HALF_SIBLING"));
    }

    @Test
    void a_relationship_that_cannot_be_is_refused() {
        String child = registered("N12", "Yardley");
        String other = registered("N13", "Zealand");
        String sibling = "{\"child\": \"%s\", \"kinship\": \"SIBLING\"}";

        relate(child, "\"1\"", sibling.formatted(child)).then().statusCode(400).body("errors.code", contains("itself"));
        relate(child, "\"1\"", sibling.formatted(other) + "," + sibling.formatted(other))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/relationships/1/child"));
        relate(child, "\"1\"", sibling.formatted(UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("errors.code", contains("child-not-known"));
        relate(child, "\"1\"", sibling.formatted(other).replace("SIBLING", "FRIEND"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-code"));
    }

    @Test
    void a_child_that_should_never_have_been_registered_is_voided_and_its_identifiers_are_free() throws Exception {
        String sibling = registered("V1", "Beaumont");
        String child = registered("V2", "Beaumont");
        relate(child, "\"1\"", "{\"child\": \"%s\", \"kinship\": \"SIBLING\"}".formatted(sibling))
                .then()
                .statusCode(200);

        change(child, "\"2\"", "voiding", VOIDING).then().statusCode(200).body("voided", equalTo(true));

        assertThat(fact(child).get("voided").asBoolean()).isTrue();
        Api.as(WORKER)
                .get("/v1/children/" + child)
                .then()
                .statusCode(200)
                .body("localId", equalTo("V2"))
                .body("relationships", empty());
        Api.as(WORKER)
                .get("/v1/children/" + child + "/versions")
                .then()
                .body("action", contains("registered", "related", "related", "voided"))
                .body("reason[3]", equalTo("A test of the form."));
        Api.as(WORKER).get("/v1/children/" + sibling).then().body("relationships", empty());
        Api.as(WORKER).get("/v1/children?localId=V2").then().body("items", empty());
        contact("V2", "2018-03-05T09:00:00Z").then().statusCode(422);
        assertThat(registered("V2", "Beaumont")).isNotEqualTo(child);
    }

    @Test
    void nothing_is_done_to_a_voided_child() {
        String other = registered("V3", "Chadwick");
        String child = registered("V4", "Dyson");
        change(child, "\"1\"", "voiding", VOIDING).then().statusCode(200);

        for (var refused : List.of(
                change(child, "\"2\"", "voiding", VOIDING),
                change(child, "\"2\"", "correction", CORRECTION.formatted("V4", "Dyson")),
                change(child, "\"2\"", "death", "{\"diedOn\": \"2018-02-11\"}"),
                relate(child, "\"2\"", ""),
                change(child, "\"2\"", "merge", MERGE.formatted(other)),
                change(other, "\"1\"", "merge", MERGE.formatted(child)))) {
            refused.then().statusCode(409).body("code", equalTo("voided"));
        }
        relate(other, "\"1\"", "{\"child\": \"%s\", \"kinship\": \"SIBLING\"}".formatted(child))
                .then()
                .statusCode(422)
                .body("errors.code", contains("child-not-known"));
    }

    @Test
    void a_child_is_not_voided_while_anything_that_stands_is_recorded_about_it() {
        String child = registered("V5", "Earnshaw");
        String contact = contact("V5", "2018-03-05T09:00:00Z").path("id");

        change(child, "\"1\"", "voiding", VOIDING).then().statusCode(409).body("code", equalTo("has-records"));
        Api.as(WORKER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(VOIDING)
                .post("/v1/contacts/" + contact + "/voiding")
                .then()
                .statusCode(200);
        change(child, "\"1\"", "voiding", VOIDING).then().statusCode(200);
    }

    @Test
    void a_child_that_is_on_the_index_twice_is_not_voided() {
        String stays = registered("V6", "Firth");
        String merged = registered("V7", "Gledhill");
        change(merged, "\"1\"", "merge", MERGE.formatted(stays)).then().statusCode(200);

        change(merged, "\"2\"", "voiding", VOIDING).then().statusCode(409).body("code", equalTo("child-merged"));
        change(stays, "\"2\"", "voiding", VOIDING).then().statusCode(409).body("code", equalTo("has-merged-records"));
    }

    @Test
    void addresses_and_postcodes_stay_in_the_service() throws Exception {
        String child = registered("N14", "Appleyard");

        Api.as(WORKER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body("""
                        {"ethnicity": "WBRI", "disabilities": [],
                         "localities": [{"from": "2012-03-04", "locality": "ROTH-C", "address": "12 Mill Lane", "postcode": "s601ae"}]}
                        """)
                .put("/v1/children/" + child + "/characteristics")
                .then()
                .statusCode(200)
                .body("localities.address", contains("12 Mill Lane"))
                .body("localities.postcode", contains("S60 1AE"))
                .body("postcode", equalTo("S601AE"));
        assertThat(fact(child).toString())
                .contains("ROTH-C")
                .doesNotContain("Mill")
                .doesNotContain("1AE");
    }

    private static String registered(String localId, String familyName) {
        return Api.post(WORKER, "/v1/children", """
                        {"localId": "%s", "givenName": "Ada", "familyName": "%s", "dateOfBirth": "2012-03-04",
                         "confirmedNew": true}
                        """.formatted(localId, familyName))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response contact(String localId, String receivedAt) {
        return Api.post(TestTokens.of(List.of("mash"), "police", AUTHORITY), "/v1/contacts", """
                {"child": {"localId": "%s"}, "sourceAgency": "police", "referralSource": "6", "concernTypes": ["NEGLECT"],
                 "concern": "Seen alone at night.", "receivedAt": "%s"}
                """.formatted(
                        localId, receivedAt));
    }

    private static Response decide(String contact, String at) {
        return Api.as(WORKER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body("""
                        {"decision": "REFERRAL", "decidedAt": "%s", "rationale": "Threshold met.", "primaryNeed": "N1"}
                        """.formatted(at))
                .post("/v1/contacts/" + contact + "/decision");
    }

    private static String birth(LocalDate day) {
        return "{\"dateOfBirth\": \"%s\", \"givenName\": \"Ada\", \"sex\": \"F\"}".formatted(day);
    }

    private static Response relate(String child, String etag, String relationships) {
        return Api.as(WORKER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body("{\"relationships\": [%s]}".formatted(relationships))
                .put("/v1/children/" + child + "/relationships");
    }

    private static Response change(String child, String etag, String what, String body) {
        return Api.as(WORKER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/children/" + child + "/" + what);
    }

    /** What others are told of a record last. */
    private JsonNode fact(String record) throws Exception {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select convert_from(fact, 'UTF8') from journal where record_id = ?::uuid and fact is not null order by version desc limit 1
                        """)) {
            select.setString(1, record);
            try (var rows = select.executeQuery()) {
                rows.next();
                return new ObjectMapper().readTree(rows.getString(1));
            }
        }
    }

    private static List<JsonPath> load(String lines) {
        return Api.load(TestTokens.of(List.of("importer"), "council", AUTHORITY), lines);
    }
}
