package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** What a client may rely on when it sends again, and when two change the same thing. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class ChangesTest {

    private static final String ADVICE = """
            {"decision": "ADVICE", "decidedAt": "2018-03-05T12:00:00Z", "rationale": "Below threshold."}
            """;

    private static String contactAbout(String familyName) {
        return contactAbout(familyName, "police");
    }

    private static String contactAbout(String familyName, String agency) {
        return """
                {"child": {"givenName": "Ada", "familyName": "%s", "dateOfBirth": "2012-03-04"},
                 "sourceAgency": "%s", "referralSource": "6", "concernTypes": ["NEGLECT"],
                 "concern": "Seen alone at night.", "receivedAt": "2018-03-05T09:00:00.123456789Z"}
                """.formatted(familyName, agency);
    }

    @Test
    void the_same_request_again_gets_the_first_answer_even_when_the_record_has_moved_on() {
        String key = UUID.randomUUID().toString();
        Response first = Api.post(Api.POLICE, "/v1/contacts", key, contactAbout("Again"));
        Api.decide(first.path("id"), "\"1\"", ADVICE).then().statusCode(200);

        Response second = Api.post(Api.POLICE, "/v1/contacts", key, contactAbout("Again"));

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void what_the_first_answer_says_is_what_is_read_later() {
        Response first = Api.post(Api.POLICE, "/v1/contacts", contactAbout("Later"));

        Response later = Api.as(Api.POLICE).get("/v1/contacts/" + first.path("id"));

        assertThat(later.asString()).isEqualTo(first.asString());
        assertThat(later.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void the_same_key_with_another_request_is_refused() {
        String key = UUID.randomUUID().toString();
        Api.post(Api.POLICE, "/v1/contacts", key, contactAbout("One")).then().statusCode(201);

        Api.post(Api.POLICE, "/v1/contacts", key, contactAbout("Two"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void a_key_is_unknown_in_another_authority_and_to_another_agency() {
        String key = UUID.randomUUID().toString();
        Response first = Api.post(Api.POLICE, "/v1/contacts", key, contactAbout("Ownkey"));

        Response elsewhere = Api.post(
                TestTokens.of(List.of("mash"), "police", "E09000031"), "/v1/contacts", key, contactAbout("Ownkey"));
        Response school =
                Api.post(TestTokens.of("mash", "school"), "/v1/contacts", key, contactAbout("Ownkey", "school"));

        assertThat(List.of(first, elsewhere, school))
                .extracting(Response::statusCode)
                .containsOnly(201);
        assertThat(List.of(first, elsewhere, school))
                .extracting(answer -> answer.<String>path("id"))
                .doesNotHaveDuplicates();
        assertThat(elsewhere.<String>path("childId")).isNotEqualTo(first.<String>path("childId"));
    }

    @Test
    void a_request_that_changed_nothing_is_answered_again_even_when_the_record_has_moved_on() {
        String known = "{\"ethnicity\": \"%s\", \"disabilities\": [\"NONE\"], \"localities\": []}";
        String child = Api.post(Api.SOCIAL_WORKER, "/v1/children", """
                {"givenName": "Ida", "familyName": "Nochange", "dateOfBirth": "2011-07-09", "ethnicity": "WBRI",
                 "disabilities": ["NONE"], "localities": []}
                """).header("Location");
        String key = UUID.randomUUID().toString();
        Response nothing = describe(child, key, known.formatted("WBRI"));
        nothing.then().statusCode(200).header("ETag", "\"1\"");
        describe(child, UUID.randomUUID().toString(), known.formatted("WIRI"))
                .then()
                .header("ETag", "\"2\"");

        Response again = describe(child, key, known.formatted("WBRI"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.asString()).isEqualTo(nothing.asString());
    }

    private static Response describe(String child, String key, String characteristics) {
        return Api.as(Api.SOCIAL_WORKER)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(characteristics)
                .put(child + "/characteristics");
    }

    @Test
    void the_same_request_sixteen_times_at_once_makes_one_contact() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<String> post = () -> Api.post(Api.POLICE, "/v1/contacts", key, contactAbout("Sixteen"))
                .path("id");

        try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
            List<Future<String>> answers =
                    clients.invokeAll(Stream.generate(() -> post).limit(16).toList());

            assertThat(answers.stream().map(Future::resultNow))
                    .doesNotContainNull()
                    .containsOnly(answers.getFirst().resultNow());
        }
    }

    @Test
    void sixteen_contacts_at_once_about_a_new_child_put_one_child_on_the_index() throws Exception {
        Callable<String> post = () ->
                Api.post(Api.POLICE, "/v1/contacts", contactAbout("Newcomer")).path("childId");

        try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
            List<Future<String>> answers =
                    clients.invokeAll(Stream.generate(() -> post).limit(16).toList());

            assertThat(answers.stream().map(Future::resultNow))
                    .doesNotContainNull()
                    .containsOnly(answers.getFirst().resultNow());
        }
    }

    @Test
    void no_log_line_carries_personal_data_even_when_the_database_refuses() throws Exception {
        try (LogLines lines = LogLines.capture()) {
            sixteen_contacts_at_once_about_a_new_child_put_one_child_on_the_index();
            the_same_request_sixteen_times_at_once_makes_one_contact();
            Api.post(Api.POLICE, "/v1/contacts", contactAbout("Sixteen").replace("2012-03-04", "2012-02-30"));

            assertThat(lines.text()).doesNotContainIgnoringCase("newcomer", "sixteen", "seen alone", "2012-03-04");
        }
    }

    @Test
    void a_decision_needs_the_version_it_was_made_on() {
        String contact =
                Api.post(Api.POLICE, "/v1/contacts", contactAbout("Versions")).path("id");

        Api.as(Api.SOCIAL_WORKER)
                .header("Idempotency-Key", "no-version")
                .contentType(ContentType.JSON)
                .body(ADVICE)
                .post("/v1/contacts/" + contact + "/decision")
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-required"));
        Api.decide(contact, "\"7\"", ADVICE).then().statusCode(412).body("code", equalTo("stale-version"));
        Api.decide(contact, "W/\"1\"", ADVICE).then().statusCode(400);
        Api.decide(contact, "\"1\"", ADVICE).then().statusCode(200);
        Api.decide(contact, "\"2\"", ADVICE).then().statusCode(409).body("code", equalTo("contact-decided"));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        List<String> posted = Stream.of("P1", "P2", "P3")
                .map(name -> Api.post(TestTokens.of("mash", "school"), "/v1/contacts", contactAbout(name, "school"))
                        .<String>path("id"))
                .toList();

        Response first = Api.as(TestTokens.of("mash", "school")).get("/v1/contacts?limit=2");
        Response second =
                Api.as(TestTokens.of("mash", "school")).get("/v1/contacts?limit=2&page=" + first.<String>path("next"));

        first.then().body("items.id", contains(posted.get(2), posted.get(1)));
        second.then().body("items", hasSize(1)).body("items[0].id", equalTo(posted.getFirst()));
        second.then().body("next", equalTo(null));
    }
}
