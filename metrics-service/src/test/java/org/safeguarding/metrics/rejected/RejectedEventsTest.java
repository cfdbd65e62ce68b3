package org.safeguarding.metrics.rejected;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.generation.Generation.Origin;
import org.safeguarding.metrics.generation.Generation.State;
import org.safeguarding.metrics.generation.GenerationTable;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestServers;
import org.safeguarding.testing.servers.TestTokens;

/** Each test has its own authority, and so its own rejected events. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class RejectedEventsTest {

    private static final String LIST = "/v1/rejected-events";
    private static final String UNKNOWN = "unknown type referrals.contact.sung.v1";

    private final DataSource database;

    RejectedEventsTest(DataSource database) {
        this.database = database;
    }

    @Test
    void rejected_events_are_listed_page_by_page_without_what_they_hold() throws Exception {
        var authority = "E08000101";
        reject(authority, 3);

        var ids = new ArrayList<String>();
        String next = null;
        do {
            var page = as("auditor", authority)
                    .queryParam("topic", "safeguarding.referrals")
                    .queryParam("limit", 2)
                    .queryParams(next == null ? Map.of() : Map.of("page", next))
                    .get(LIST)
                    .then()
                    .statusCode(200)
                    .body("items[0].reason", equalTo(UNKNOWN))
                    .body("items[0].eventType", equalTo("referrals.contact.sung.v1"))
                    .body("items[0].payload", nullValue())
                    .body("items[0].key", nullValue())
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        } while (next != null);

        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        as("analyst", authority)
                .queryParam("topic", "safeguarding.plans")
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as("analyst", "E08000199").get(LIST).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void a_rejected_event_is_read_whole_with_a_purpose_that_the_audit_keeps() throws Exception {
        var authority = "E08000102";
        var event = reject(authority, 1).getFirst();

        as("analyst", authority)
                .queryParam("purpose", "looking into the missing contact")
                .get(event.path())
                .then()
                .statusCode(200)
                .body("event.reason", equalTo(UNKNOWN))
                .body("headers.find { it.name == 'ce_authority' }.value", equalTo(authority))
                .body("payload", startsWith("{\"effectiveOn\":\"2017-05-02\""));

        audit(authority, event.id())
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("read"))
                .body("items[0].recordKind", equalTo("rejected-event"))
                .body("items[0].reason", equalTo("looking into the missing contact"));
        problem(as("analyst", authority).get(event.path()).then(), 400, "invalid-request");
        problem(
                as("analyst", "E08000199")
                        .queryParam("purpose", "x")
                        .get(event.path())
                        .then(),
                404,
                "not-found");
    }

    @Test
    void an_event_that_is_rejected_again_stays_with_the_new_reason() throws Exception {
        var authority = "E08000103";
        var event = reject(authority, 1).getFirst();
        mend(event, "ce_type", "referrals.contact.received.v1");
        mend(event, "ce_time", "yesterday");

        problem(as("analyst", authority).post(event.path() + "/replay").then(), 422, "event-rejected-again")
                .body("detail", equalTo("ce_time is not an instant"));

        as("analyst", authority).get(LIST).then().body("items[0].reason", equalTo("ce_time is not an instant"));
        audit(authority, event.id()).body("items", hasSize(1)).body("items[0].action", equalTo("replay-failed"));
    }

    @Test
    void an_event_whose_cause_is_gone_is_applied_and_no_longer_rejected() throws Exception {
        var authority = "E08000104";
        var event = reject(authority, 1).getFirst();
        mend(event, "ce_type", "referrals.contact.received.v1");

        as("analyst", authority).post(event.path() + "/replay").then().statusCode(204);

        as("analyst", authority)
                .get("/v1/indicators/contacts-received/values?from=2017-04-01&to=2018-03-31")
                .then()
                .body("values[0].numerator", equalTo(1));
        as("analyst", authority).get(LIST).then().body("items", hasSize(0));
        audit(authority, event.id()).body("items[0].action", equalTo("replayed"));
        problem(as("analyst", authority).post(event.path() + "/replay").then(), 404, "not-found");
    }

    @Test
    void an_event_that_is_given_up_is_gone_and_the_audit_says_why() throws Exception {
        var authority = "E08000105";
        var event = reject(authority, 1).getFirst();

        problem(as("analyst", authority).delete(event.path()).then(), 400, "invalid-request");
        as("analyst", authority)
                .queryParam("reason", "sent by a test system")
                .delete(event.path())
                .then()
                .statusCode(204);

        as("analyst", authority).get(LIST).then().body("items", hasSize(0));
        audit(authority, event.id())
                .body("items[0].action", equalTo("discarded"))
                .body("items[0].reason", equalTo("sent by a test system"));
    }

    @Test
    void nothing_is_replayed_or_given_up_while_another_generation_takes_over_what_the_live_one_has() throws Exception {
        var authority = "E08000108";
        var event = reject(authority, 1).getFirst();
        try (var connection = database.getConnection()) {
            // This version cannot build what a newer one counts: the generation stays until it is abandoned.
            GenerationTable.create(
                    connection,
                    State.BUILDING,
                    Origin.TIMELINES,
                    "newer",
                    Map.of(),
                    "",
                    "Told by a test",
                    Instant.now());
        }
        try {
            problem(as("analyst", authority).post(event.path() + "/replay").then(), 409, "generation-building");
            problem(
                    as("analyst", authority)
                            .queryParam("reason", "x")
                            .delete(event.path())
                            .then(),
                    409,
                    "generation-building");
            as("analyst", authority).get(LIST).then().body("items", hasSize(1));
            audit(authority, event.id()).body("items", hasSize(0));
        } finally {
            as("analyst", authority).delete("/v1/generations/building").then().statusCode(204);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mash, GET, ?purpose=x, 403",
        "partner, GET, ?purpose=x, 403",
        "importer, GET, ?purpose=x, 403",
        "social-worker, GET, ?purpose=x, 403",
        "auditor, POST, /replay, 403",
        "auditor, DELETE, ?reason=x, 403",
        "analyst, POST, /replay, 404",
        "analyst, DELETE, ?reason=x, 404"
    })
    void who_may_do_what(String role, String method, String asked, int status) {
        as(role, "E08000106")
                .request(method, LIST + "/safeguarding.referrals/0/999999" + asked)
                .then()
                .statusCode(status);
    }

    @Test
    void no_token_and_a_page_that_is_none_are_refused() {
        problem(given().get(LIST).then(), 401, "token-required");
        problem(
                as("analyst", "E08000107")
                        .queryParam("page", "nowhere")
                        .get(LIST)
                        .then(),
                400,
                "invalid-request");
        problem(as("analyst", "E08000107").queryParam("page", "a:b:c").get(LIST).then(), 400, "invalid-request");
    }

    private record Listed(String id, String topic, int partition, long offset) {

        String path() {
            return LIST + "/" + topic + "/" + partition + "/" + offset;
        }
    }

    /** Sends contacts of a type that this version does not know; returns when they are rejected. */
    private List<Listed> reject(String authority, int count) throws Exception {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int i = 0; i < count; i++) {
            var event = Told.about(authority).contact("2017-05-02");
            var record = new CloudEvents().record(event);
            record.headers().remove("ce_type").add("ce_type", "referrals.contact.sung.v1".getBytes(UTF_8));
            records.add(record);
        }
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestServers.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var record : records) {
                producer.send(record).get();
            }
        }
        Awaitility.await()
                .untilAsserted(() -> as("analyst", authority).get(LIST).then().body("items", hasSize(count)));
        var list = as("analyst", authority).get(LIST).jsonPath();
        return IntStream.range(0, count)
                .mapToObj(i -> new Listed(
                        list.getString("items[" + i + "].id"),
                        list.getString("items[" + i + "].topic"),
                        list.getInt("items[" + i + "].partition"),
                        list.getLong("items[" + i + "].offset")))
                .toList();
    }

    /** As if the platform had since learnt what the header says; a retired generation may have the event too. */
    private void mend(Listed event, String header, String value) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        UPDATE rejected_event SET headers = headers || jsonb_build_object(?::text, ?::text)
                        WHERE topic = ? AND partition = ? AND record_offset = ?""")) {
            update.setString(1, header);
            update.setString(2, value);
            update.setString(3, event.topic());
            update.setInt(4, event.partition());
            update.setLong(5, event.offset());
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private static ValidatableResponse audit(String authority, String id) {
        return as("auditor", authority)
                .queryParam("record", UUID.fromString(id))
                .get("/v1/audit")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String role, String authority) {
        return given().header("Authorization", "Bearer " + TestTokens.of(List.of(role), "council", authority));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("code", equalTo(code));
    }
}
