package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** Two records of one child are made one, and two again, and everything recorded about them follows. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class ChildMergesTest {

    private static final String AUTHORITY = "E09000001";
    private static final String WORKER = TestTokens.of(List.of("social-worker"), "council", AUTHORITY);
    private static final String POLICE = TestTokens.of(List.of("mash"), "police", AUTHORITY);

    /** One version of a record, as others are told of it. */
    private record Told(String type, String key, boolean voided) {}

    @Inject
    DataSource database;

    @Test
    void all_that_was_recorded_moves_to_the_child_that_stays_and_back() throws Exception {
        String stays = registered("\"localId\": \"M1\"", "Stays");
        String merged = registered("\"nhsNumber\": \"9990000034\"", "Merged");
        Response contact = contact("\"nhsNumber\": \"9990000034\"");
        String contactId = contact.path("id");

        Response answer = change(merged, "\"1\"", "merge", merge(stays));

        answer.then().statusCode(200).header("ETag", "\"2\"").body("mergedInto", equalTo(stays));
        assertThat(childOf(contactId)).isEqualTo(stays);
        assertThat(told(contactId))
                .containsExactly(
                        new Told("referrals.contact.received.v1", merged, false),
                        new Told("referrals.contact.moved.v1", merged, true),
                        new Told("referrals.contact.moved.v1", stays, false));
        assertThat(told(merged))
                .extracting(Told::type)
                .containsExactly("referrals.child.registered.v2", "referrals.child.merged.v2");
        assertThat(fact(merged).get("mergedInto").asText()).isEqualTo(stays);

        Response back = change(merged, "\"2\"", "split", "{\"reason\": \"They are two.\"}");

        back.then().statusCode(200).header("ETag", "\"3\"").body("mergedInto", nullValue());
        assertThat(childOf(contactId)).isEqualTo(merged);
        assertThat(told(contactId))
                .hasSize(5)
                .endsWith(
                        new Told("referrals.contact.moved.v1", stays, true),
                        new Told("referrals.contact.moved.v1", merged, false));
        assertThat(told(merged)).extracting(Told::type).endsWith("referrals.child.split.v2");
        assertThat(fact(merged).path("mergedInto").isNull() || !fact(merged).has("mergedInto"))
                .isTrue();
    }

    @Test
    void a_contact_that_names_an_identifier_of_the_merged_record_is_about_the_child_that_stays() {
        String stays = registered("\"localId\": \"M2\"", "Second");
        String merged = registered("\"nhsNumber\": \"9990000042\"", "Twice");
        change(merged, "\"1\"", "merge", merge(stays)).then().statusCode(200);

        assertThat(contact("\"nhsNumber\": \"9990000042\"").<String>path("childId"))
                .isEqualTo(stays);
        assertThat(contact("\"nhsNumber\": \"9990000042\", \"localId\": \"M2\"").<String>path("childId"))
                .isEqualTo(stays);
        assertThat(contact("\"givenName\": \"Ada\", \"familyName\": \"Twice\", \"dateOfBirth\": \"2012-03-04\"")
                        .<String>path("childId"))
                .isEqualTo(stays);
    }

    @Test
    void what_is_recorded_after_a_merge_stays_with_the_child_it_was_recorded_about() throws Exception {
        String stays = registered("\"localId\": \"M3\"", "Third");
        String merged = registered("\"localId\": \"M4\"", "Fourth");
        String before = contact("\"localId\": \"M4\"").path("id");
        change(merged, "\"1\"", "merge", merge(stays)).then().statusCode(200);
        String since = contact("\"localId\": \"M4\"").path("id");

        change(merged, "\"2\"", "split", "{\"reason\": \"They are two.\"}")
                .then()
                .statusCode(200);

        assertThat(childOf(before)).isEqualTo(merged);
        assertThat(childOf(since)).isEqualTo(stays);
    }

    @Test
    void whoever_merged_and_split_whom_and_why_is_told_of_both_children() {
        String stays = registered("\"localId\": \"M5\"", "Fifth");
        String merged = registered("\"localId\": \"M6\"", "Sixth");
        change(merged, "\"1\"", "merge", merge(stays)).then().statusCode(200);
        change(merged, "\"2\"", "split", "{\"reason\": \"They are two.\"}")
                .then()
                .statusCode(200);

        Api.as(WORKER)
                .get("/v1/children/" + merged + "/versions")
                .then()
                .statusCode(200)
                .body("action", contains("registered", "merged", "split"))
                .body("reason", contains(nullValue(), equalTo("One child."), equalTo("They are two.")))
                .body("[1].state.mergedInto", equalTo(stays))
                .body("[1].state.familyName", equalTo("Sixth"));
        Api.as(WORKER)
                .get("/v1/children/" + stays + "/versions")
                .then()
                .body("action", contains("registered", "absorbed", "parted"));
    }

    @Test
    void a_merge_that_cannot_be_is_refused() {
        String one = registered("\"nhsNumber\": \"9990000050\"", "One");
        String other = registered("\"nhsNumber\": \"9990000069\"", "Other");
        String third = registered("\"localId\": \"M7\"", "Thirteen");
        String elsewhere = Api.post(
                        Api.SOCIAL_WORKER,
                        "/v1/children",
                        "{\"givenName\": \"Ada\", \"familyName\": \"Elsewhere\", \"dateOfBirth\": \"2012-03-04\"}")
                .path("id");

        refused(change(one, "\"1\"", "merge", merge(one)), 400, "invalid-request");
        refused(change(one, "\"1\"", "merge", merge(other)), 409, "different-nhs-numbers");
        refused(change(one, "\"1\"", "merge", merge(elsewhere)), 422, "child-not-known");
        refused(change(elsewhere, "\"1\"", "merge", merge(one)), 404, "not-found");
        refused(change(one, "\"1\"", "merge", merge(UUID.randomUUID().toString())), 422, "child-not-known");
        refused(change(one, "\"2\"", "merge", merge(third)), 412, "stale-version");
        refused(change(one, "\"1\"", "split", "{\"reason\": \"No.\"}"), 409, "not-merged");
        change(third, "\"1\"", "merge", merge(one)).then().statusCode(200);
        refused(change(third, "\"2\"", "merge", merge(other)), 409, "child-merged");
        refused(change(other, "\"1\"", "merge", merge(third)), 409, "child-merged");
        refused(change(third, "\"2\"", "death", "{\"diedOn\": \"2018-01-01\"}"), 409, "child-merged");
    }

    @Test
    void two_nhs_numbers_do_not_meet_by_way_of_a_third_record() {
        String one = registered("\"nhsNumber\": \"9990000077\"", "Chain");
        String other = registered("\"nhsNumber\": \"9990000085\"", "Link");
        String between = registered("\"localId\": \"M8\"", "Between");
        change(one, "\"1\"", "merge", merge(between)).then().statusCode(200);

        refused(change(between, "\"2\"", "merge", merge(other)), 409, "different-nhs-numbers");
    }

    @Test
    void two_records_with_an_open_referral_each_are_not_merged() {
        String one = registered("\"localId\": \"M14\"", "Referred");
        String other = registered("\"localId\": \"M15\"", "Open");
        for (String identifier : List.of("M14", "M15")) {
            Response contact = contact("\"localId\": \"%s\"".formatted(identifier));
            Api.as(WORKER)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", contact.header("ETag"))
                    .contentType(ContentType.JSON)
                    .body("""
                            {"decision": "REFERRAL", "decidedAt": "2018-03-05T15:00:00Z", "rationale": "Threshold met.",
                             "primaryNeed": "N1"}
                            """)
                    .post("/v1/contacts/" + contact.path("id") + "/decision")
                    .then()
                    .statusCode(200);
        }

        refused(change(one, "\"1\"", "merge", merge(other)), 409, "referral-open");
    }

    @Test
    void a_chain_is_split_from_its_end() {
        String first = registered("\"localId\": \"M9\"", "Front");
        String second = registered("\"localId\": \"M10\"", "Middle");
        String third = registered("\"localId\": \"M11\"", "Back");
        String contact = contact("\"localId\": \"M9\"").path("id");
        change(first, "\"1\"", "merge", merge(second)).then().statusCode(200);
        change(second, "\"2\"", "merge", merge(third)).then().statusCode(200);
        assertThat(childOf(contact)).isEqualTo(third);
        assertThat(contact("\"localId\": \"M9\"").<String>path("childId")).isEqualTo(third);

        refused(change(first, "\"2\"", "split", "{\"reason\": \"No.\"}"), 409, "child-merged");
        change(second, "\"3\"", "split", "{\"reason\": \"Yes.\"}").then().statusCode(200);
        change(first, "\"2\"", "split", "{\"reason\": \"Yes.\"}").then().statusCode(200);

        assertThat(childOf(contact)).isEqualTo(first);
    }

    @Test
    void merged_records_are_left_out_of_the_list() {
        String stays = registered("\"localId\": \"M12\"", "Listed");
        String merged = registered("\"localId\": \"M13\"", "Listened");
        change(merged, "\"1\"", "merge", merge(stays)).then().statusCode(200);

        Api.as(WORKER).get("/v1/children?localId=M13").then().statusCode(200).body("items", hasSize(0));
        Api.as(WORKER).get("/v1/children?localId=M12").then().body("items.id", contains(stays));
    }

    private static String registered(String identifier, String familyName) {
        return Api.post(WORKER, "/v1/children", """
                        {%s, "givenName": "Ada", "familyName": "%s", "dateOfBirth": "2012-03-04", "confirmedNew": true}
                        """.formatted(identifier, familyName))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response contact(String child) {
        return Api.post(POLICE, "/v1/contacts", """
                {"child": {%s}, "sourceAgency": "police", "referralSource": "6", "concernTypes": ["NEGLECT"],
                 "concern": "Seen alone at night.", "receivedAt": "2018-03-05T09:00:00Z"}
                """.formatted(child));
    }

    private static String childOf(String contact) {
        return Api.as(WORKER).get("/v1/contacts/" + contact).path("childId");
    }

    private static String merge(String into) {
        return "{\"into\": \"%s\", \"reason\": \"One child.\"}".formatted(into);
    }

    private static Response change(String child, String etag, String what, String body) {
        return Api.as(WORKER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/children/" + child + "/" + what);
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    private JsonNode fact(String record) throws Exception {
        return facts(record).getLast();
    }

    private List<JsonNode> facts(String record) throws Exception {
        List<JsonNode> facts = new ArrayList<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select convert_from(fact, 'UTF8') from journal where record_id = ?::uuid and fact is not null order by version")) {
            select.setString(1, record);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    facts.add(new ObjectMapper().readTree(rows.getString(1)));
                }
            }
        }
        return facts;
    }

    private List<Told> told(String record) throws Exception {
        List<Told> told = new ArrayList<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select event_type, event_key, convert_from(fact, 'UTF8') from journal where record_id = ?::uuid and fact is not null order by version
                        """)) {
            select.setString(1, record);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    JsonNode fact = new ObjectMapper().readTree(rows.getString(3));
                    told.add(new Told(
                            rows.getString(1),
                            rows.getString(2),
                            fact.path("voided").asBoolean()));
                }
            }
        }
        return told;
    }
}
