package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** No child is made twice in silence, and nothing that is said of one is lost. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class ChildMatchesTest {

    private static final String AUTHORITY = "E09000002";
    private static final String TOO_LONG = "LovelaceLovelaceLovelaceLovelaceLovelaceLovelaceLovelaceLovelace"
            + "LovelaceLovelaceLovelaceLovelaceLovelace";
    private static final String WORKER = TestTokens.of(List.of("social-worker"), "council", AUTHORITY);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static final String POLICE = TestTokens.of(List.of("mash"), "police", AUTHORITY);

    @Test
    void a_contact_that_names_a_child_otherwise_is_taken_with_a_provisional_child_for_a_person_to_decide() {
        String known = contact(named("Catherine", "Ashworth", "2012-03-04")).path("childId");

        String provisional = contact(named("Kathryn", "Ashworth", "2012-04-03")).path("childId");

        assertThat(provisional).isNotNull().isNotEqualTo(known);
        Api.as(WORKER).get("/v1/children/" + provisional).then().body("provisional", equalTo(true));
        Api.as(WORKER).get("/v1/children/" + known).then().body("provisional", equalTo(false));
        Api.as(WORKER)
                .get("/v1/children/" + provisional + "/matches")
                .then()
                .statusCode(200)
                .body("candidates.child", contains(known))
                .body("candidates.score", contains(70))
                .body("candidates[0].reasons", contains("NAME_SOUNDS_THE_SAME", "DAY_AND_MONTH_EXCHANGED"));
        Api.as(WORKER)
                .get("/v1/children?provisional=true&familyName=Ashworth")
                .then()
                .body("items.id", contains(provisional));
    }

    @Test
    void a_person_confirms_that_a_provisional_child_is_new() {
        contact(named("Mohammed", "Benbow", "2012-03-04"));
        String provisional = contact(named("Muhammad", "Benbow", "2012-03-04")).path("childId");

        change(provisional, "\"1\"", "{\"reason\": \"Cousins.\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("provisional", equalTo(false));
        change(provisional, "\"2\"", "{\"reason\": \"Cousins.\"}").then().header("ETag", "\"2\"");
    }

    @Test
    void who_says_that_the_child_is_new_makes_no_provisional_one() {
        contact(named("Ada", "Crowther", "2012-03-04"));

        String child = contact(named("Adah", "Crowther", "2012-03-04") + ", \"confirmedNew\": true")
                .path("childId");

        Api.as(WORKER).get("/v1/children/" + child).then().body("provisional", equalTo(false));
    }

    @Test
    void a_child_that_is_possibly_on_the_index_is_not_registered_until_a_person_has_looked() {
        String known = contact(named("Ada", "Dunstan", "2012-03-04")).path("childId");
        String again = "{" + named("Ada", "Dunstan", "2012-03-14") + "%s}";

        Api.post(WORKER, "/v1/children", again.formatted(""))
                .then()
                .statusCode(409)
                .body("code", equalTo("possible-match"))
                .body("errors.code", contains("possible-match"))
                .body("errors[0].detail", containsString(known))
                .body("errors[0].detail", containsString("ONE_DIGIT_DIFFERS"));
        Api.post(WORKER, "/v1/children", again.formatted(", \"confirmedNew\": true"))
                .then()
                .statusCode(201)
                .body("provisional", equalTo(false));
    }

    @Test
    void a_mash_system_is_told_who_is_possible_but_no_names() {
        String known = contact(named("Ada", "Eastham", "2012-03-04") + ", \"postcode\": \"S60 1AE\"")
                .path("childId");

        Api.post(
                        POLICE,
                        "/v1/children/matches",
                        "{" + named("Ada", "Fairfax", "2012-03-04") + ", \"postcode\": \"s601ae\"}")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("POSSIBLE"))
                .body("candidates.child", contains(known))
                .body("candidates.score", contains(75))
                .body(
                        "candidates[0].reasons",
                        contains("GIVEN_NAME_SOUNDS_THE_SAME", "SAME_DATE_OF_BIRTH", "SAME_POSTCODE"))
                .body("candidates[0].familyName", nullValue());
        Api.post(WORKER, "/v1/children/matches", "{" + named("Ada", "Eastham", "2012-03-04") + "}")
                .then()
                .body("outcome", equalTo("MATCHED"))
                .body("candidates[0].familyName", equalTo("Eastham"));
        Api.post(WORKER, "/v1/children/matches", "{" + named("Zoe", "Eastham", "2015-01-30") + "}")
                .then()
                .body("outcome", equalTo("NEW"))
                .body("candidates", empty());
        Api.as(TestTokens.of(List.of("auditor"), "council", AUTHORITY))
                .get("/v1/audit?record=" + known)
                .then()
                .body("items.action", contains("registered", "read", "read"));
    }

    @Test
    void a_child_is_found_by_another_name() {
        String child = Api.post(
                        WORKER,
                        "/v1/children",
                        "{" + named("Ada", "Galloway", "2012-03-04")
                                + ", \"aliases\": [{\"givenName\": \"Ada\", \"familyName\": \"Hargreaves\"}]}")
                .then()
                .statusCode(201)
                .body("aliases.familyName", contains("Hargreaves"))
                .extract()
                .path("id");

        assertThat(contact(named("Ada", "Hargreaves", "2012-03-04")).<String>path("childId"))
                .isEqualTo(child);
    }

    @Test
    void an_unborn_child_is_put_on_the_index_and_its_newborn_is_possibly_the_same() {
        String expected = contact(
                        "\"familyName\": \"Ingham\", \"expectedDateOfBirth\": \"%s\"".formatted(TODAY.plusDays(10)))
                .path("childId");
        String today = TODAY.toString();

        Api.as(WORKER).get("/v1/children/" + expected).then().body("sex", equalTo("U"));
        Api.post(WORKER, "/v1/children/matches", "{" + named("Ada", "Ingham", today) + "}")
                .then()
                .body("outcome", equalTo("POSSIBLE"))
                .body("candidates.child", contains(expected))
                .body("candidates[0].reasons", contains("NO_GIVEN_NAME_YET", "BORN_ABOUT_WHEN_EXPECTED"));
    }

    @Test
    void two_lines_of_one_load_that_name_a_child_otherwise_are_seen_for_what_they_are() {
        String lines = """
                {"type":"child","key":"J1","data":{"localId":"J1","givenName":"Catherine","familyName":"Jowett","dateOfBirth":"2012-03-04","recordedAt":"2018-03-05T09:00:00Z"}}
                {"type":"child","key":"J2","data":{"localId":"J2","givenName":"Kathryn","familyName":"Jowett","dateOfBirth":"2012-03-04","recordedAt":"2018-03-05T09:00:00Z"}}
                {"type":"child","key":"J3","data":{"localId":"J3","givenName":"Kathryn","familyName":"Jowett","dateOfBirth":"2012-03-04","confirmedNew":true,"recordedAt":"2018-03-05T09:00:00Z"}}
                """;

        List<JsonPath> answers = Api.load(TestTokens.of(List.of("importer"), "council", AUTHORITY), lines);

        assertThat(answers).extracting(answer -> answer.getInt("status")).containsExactly(201, 201, 201);
        assertThat(answers)
                .extracting(answer ->
                        Api.as(WORKER).get(answer.getString("location")).<Boolean>path("provisional"))
                .containsExactly(false, true, false);
    }

    @Test
    void the_list_is_narrowed_by_name_birth_and_identifier_and_read_page_by_page() {
        for (String given : List.of("Ada", "Ben", "Cy")) {
            Api.post(
                            WORKER,
                            "/v1/children",
                            "{" + named(given, "Kershaw", "2012-03-04") + ", \"localId\": \"K" + given
                                    + "\", \"confirmedNew\": true}")
                    .then()
                    .statusCode(201);
        }

        Response first = Api.as(WORKER).get("/v1/children?familyName=Kirshaw&limit=2");
        first.then().statusCode(200).body("items.givenName", contains("Cy", "Ben"));
        Api.as(WORKER)
                .get("/v1/children?familyName=Kirshaw&limit=2&page=" + first.path("next"))
                .then()
                .body("items.givenName", contains("Ada"))
                .body("next", nullValue());
        Api.as(WORKER)
                .get("/v1/children?familyName=Kershaw&givenName=Ben")
                .then()
                .body("items", hasSize(1));
        Api.as(WORKER).get("/v1/children?localId=KAda").then().body("items.givenName", contains("Ada"));
        assertThat(Api.as(WORKER)
                        .accept("text/csv")
                        .get("/v1/children?familyName=Kershaw&givenName=Ben")
                        .asString()
                        .lines())
                .hasSize(2)
                .first()
                .isEqualTo(
                        "id,version,voided,recordedAt,localId,dateOfBirth,expectedDateOfBirth,sex,ethnicity,disabilities,"
                                + "locality,diedOn,provisional");
        Api.as(WORKER)
                .get("/v1/children?familyName=Kershaw&dateOfBirth=2012-03-05")
                .then()
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "nhsNumber=1, nhsNumber, format",
        "localId=a-b, localId, format",
        "dateOfBirth=2012-02-30, dateOfBirth, format",
        "upn=A1, upn, format",
        "upn=%00, upn, not-plain-text",
        "familyName=" + TOO_LONG + ", familyName, length"
    })
    void a_filter_that_is_wrong_is_called_by_its_name(String query, String pointer, String code) {
        Api.as(WORKER)
                .urlEncodingEnabled(false)
                .get("/v1/children?" + query)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            O'Neill
            `O’Neill-Smith van der Berg`
            Łuczak
            Олена
            حسين
            王
            `Ng`
            `👶 Bell`
            `Lovelace Lovelace Lovelace Lovelace Lovelace Lovelace Lovelace Lovelace Lovelace Lovelace Lovelace L`
            """)
    void names_of_all_kinds_are_taken_and_found_again(String name) {
        String child = contact(named(name, name, "2013-05-06")).path("childId");

        assertThat(child).isNotNull();
        assertThat(contact(named(name, name, "2013-05-06")).<String>path("childId"))
                .isEqualTo(child);
    }

    private static String named(String givenName, String familyName, String born) {
        return "\"givenName\": \"%s\", \"familyName\": \"%s\", \"dateOfBirth\": \"%s\""
                .formatted(givenName, familyName, born);
    }

    private static Response contact(String child) {
        return Api.post(
                POLICE, "/v1/contacts", """
                {"child": {%s}, "sourceAgency": "police", "referralSource": "6", "concernTypes": ["NEGLECT"],
                 "concern": "Seen alone at night.", "receivedAt": "%s"}
                """.formatted(child, Instant.now().minusSeconds(60)));
    }

    private static Response change(String child, String etag, String body) {
        return Api.as(WORKER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/children/" + child + "/confirmation");
    }
}
