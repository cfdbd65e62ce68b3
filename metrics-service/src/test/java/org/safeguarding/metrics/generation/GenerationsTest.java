package org.safeguarding.metrics.generation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Topics;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.metrics.LoadedReference;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.cells.CellAudit;
import org.safeguarding.metrics.cells.NarrowPages;
import org.safeguarding.metrics.rest.Live;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class GenerationsTest {

    private static final String YEAR = "from=2017-04-01&to=2018-03-31";

    @Inject
    Generations generations;

    @Inject
    DataSource database;

    @Test
    void a_rebuild_from_kafka_and_one_from_timelines_answer_the_same_and_answers_never_stop() throws Exception {
        var authority = "E09000031";
        var child = Told.about(authority);
        var contact = UUID.randomUUID();
        Live.tell(child.child(), child.contact(contact, 1, "2017-05-02", null, null), child.referral("2017-05-03"));
        Live.awaitYear(authority, "contacts-received", 1);
        int before = live();

        rebuild(authority, "KAFKA").statusCode(200).body("state", equalTo("BUILDING"));
        assertThat(numeratorsUntilLiveAfter(before, authority)).containsExactly(1);
        int fromKafka = live();
        rebuild(authority, "TIMELINES").statusCode(200);
        assertThat(numeratorsUntilLiveAfter(fromKafka, authority)).containsExactly(1);

        Live.tell(child.contact(contact, 2, "2018-04-01", null, null));
        Live.awaitYear(authority, "contacts-received", 0);
        Live.values("analyst", authority, "referrals-received", YEAR).body("values[0].numerator", equalTo(1));
        assertThat(generations.audit(generations.live().orElseThrow()).differences(authority))
                .isEmpty();
        get(authority)
                .statusCode(200)
                .body("items.find { it.id == " + before + " }.state", equalTo("RETIRED"))
                .body("items.findAll { it.state == 'LIVE' }.size()", equalTo(1));
    }

    @Test
    void cells_with_profiles_of_58_bits_answer_until_wider_ones_have_been_computed_from_the_timelines()
            throws Exception {
        var authority = "E09000022";
        var child = Told.about(authority);
        Live.tell(
                child.child(),
                child.contact("2017-05-02"),
                child.referral("2017-05-03"),
                child.plan("2016-05-04", null),
                Told.about(authority).plan("2017-12-05", "2018-01-08"));
        Live.awaitYear(authority, "contacts-received", 1);
        Live.awaitYear(authority, "child-protection-plans", 1);
        var answers = answers(authority);
        int narrow = live();

        // While this lock is held, no other generation begins.
        generations.changing(_ -> {
            try (var connection = database.getConnection()) {
                NarrowPages.store(connection, narrow);
            }
            assertThat(answers(authority)).isEqualTo(answers);
            // 58 bits have no place for the day since which something has been open.
            assertThat(differences(authority))
                    .extracting(CellAudit.Difference::measure)
                    .containsOnly("child-protection-plans", "children-in-need", "children-on-a-plan-visited-in-time");
            return null;
        });

        awaitLiveAfter(narrow);
        assertThat(answers(authority)).isEqualTo(answers);
        assertThat(generations.live().orElseThrow().reason()).isEqualTo("A definition has changed");
        Live.tell(child.contact("2017-06-07"));
        Live.awaitYear(authority, "contacts-received", 2);
        assertThat(differences(authority)).isEmpty();
    }

    private static List<Object> answers(String authority) {
        var questions = Map.of(
                "contacts-received", "&by=age-band",
                "referrals-received", "&by=primary-need",
                "child-protection-plans", "&by=category",
                "re-referral-rate", "&interval=month");
        return questions.entrySet().stream()
                .<Object>map(asked -> Live.values("analyst", authority, asked.getKey(), YEAR + asked.getValue())
                        .statusCode(200)
                        .extract()
                        .path("values"))
                .toList();
    }

    private List<CellAudit.Difference> differences(String authority) throws SQLException {
        return generations.audit(generations.live().orElseThrow()).differences(authority);
    }

    @Test
    void a_limit_of_its_own_moves_what_is_in_time_from_its_day_without_anything_else_being_done() throws Exception {
        var authority = "E09000032";
        var child = Told.about(authority);
        Live.tell(
                child.contact("2017-05-02", "2017-05-04", ContactDecision.ADVICE),
                child.contact("2017-11-01", "2017-11-03", ContactDecision.ADVICE));
        Live.awaitYear(authority, "contacts-received", 2);
        Live.values("analyst", authority, "contacts-decided-in-time", YEAR).body("values[0].numerator", equalTo(0));
        int before = live();

        LoadedReference.put(authority, "clock-limits", null, """
                authority,clock,effectiveFrom,amount,unit,source
                E09000032,contact-decision,2017-10-01,2,working-days,Local practice agreed by the board
                """).statusCode(201);

        Live.awaitYear(authority, "contacts-decided-in-time", 1);
        assertThat(live()).isGreaterThan(before);
        get(authority).body("items.reason", hasItem("A limit or a bank holiday has changed"));
    }

    @Test
    void a_bank_holiday_proclaimed_late_moves_what_is_in_time_and_what_was_due() throws Exception {
        var authority = "E09000035";
        var child = Told.about(authority);
        Live.tell(
                child.contact("2007-11-06", "2007-11-08", ContactDecision.ADVICE),
                child.contact("2007-11-05", "2007-11-08", ContactDecision.ADVICE));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Live.values(
                                "analyst", authority, "contacts-decided-in-time", "from=2007-04-01&to=2008-03-31")
                        .body("values[0].denominator", equalTo(2))
                        .body("values[0].numerator", equalTo(0)));
        int before = live();

        LoadedReference.put(authority, "bank-holidays", null, """
                authority,day,change,source
                E09000035,2007-11-07,proclaimed,"Royal Proclamation, London Gazette"
                """).statusCode(201);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Live.values(
                                "analyst", authority, "contacts-decided-in-time", "from=2007-04-01&to=2008-03-31")
                        .body("values[0].denominator", equalTo(2))
                        .body("values[0].numerator", equalTo(1)));
        assertThat(live()).isGreaterThan(before);
        assertThat(differences(authority)).isEmpty();
    }

    @Test
    void only_one_is_built_at_a_time_and_only_an_analyst_begins_or_gives_up() throws Exception {
        var token = TestTokens.of(List.of("partner"), "health", "E09000031");
        given().header("Authorization", "Bearer " + token)
                .get("/v1/generations")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + analyst("E09000031"))
                .contentType(ContentType.JSON)
                .body(Map.of("origin", "KAFKA"))
                .post("/v1/generations")
                .then()
                .statusCode(400);
        given().header("Authorization", "Bearer " + analyst("E09000031"))
                .delete("/v1/generations/building")
                .then()
                .statusCode(404);
        int before = live();
        rebuild("E09000031", "KAFKA").statusCode(200);
        var second = rebuild("E09000031", "KAFKA").extract().statusCode();
        assertThat(second).isIn(409, 200);
        awaitLiveAfter(before);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> generations.all().stream()
                        .noneMatch(generation -> generation.state() == Generation.State.BUILDING));
    }

    @Test
    void one_from_kafka_waits_until_no_topic_is_published_again_and_answers_say_so_meanwhile() throws Exception {
        var authority = "E09000034";
        Live.tell(Told.about(authority).contact("2017-05-02"));
        Live.awaitYear(authority, "contacts-received", 1);
        int before = live();
        setComplete(before, false);
        try {
            rebuild(authority, "KAFKA").statusCode(200);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> generations.progress().stream()
                            .anyMatch(progress -> progress.generation().state() == Generation.State.BUILDING
                                    && Long.valueOf(0).equals(progress.lag())));
            Awaitility.await()
                    .untilAsserted(() -> Live.values("analyst", authority, "contacts-received", YEAR)
                            .body("freshness.complete", equalTo(false))
                            .body("freshness.topics.complete", equalTo(List.of(true, false))));
            // Four times as long as any instance takes to look whether it can switch.
            Awaitility.await().during(Duration.ofSeconds(2)).until(() -> live() == before);
        } finally {
            setComplete(before, true);
        }

        awaitLiveAfter(before);
        Live.values("analyst", authority, "contacts-received", YEAR)
                .body("values[0].numerator", equalTo(1))
                .body("freshness.complete", equalTo(true));
    }

    private void setComplete(int generation, boolean complete) throws Exception {
        generations.changing(connection -> {
            try (var update = connection.prepareStatement(
                    "UPDATE consumer_offset SET complete = ? WHERE consumer = ? AND topic = ?")) {
                update.setBoolean(1, complete);
                update.setString(2, "metrics-service." + generation);
                update.setString(3, Topics.REFERRALS);
                return update.executeUpdate();
            }
        });
    }

    @Test
    void nothing_is_dropped_while_a_transaction_uses_the_tables_because_readers_would_wait_too() throws Exception {
        try (var writing = database.getConnection();
                var dropping = database.getConnection();
                var write = writing.createStatement();
                var limit = dropping.createStatement()) {
            writing.setAutoCommit(false);
            dropping.setAutoCommit(false);
            write.execute("LOCK TABLE series IN ROW EXCLUSIVE MODE");
            limit.execute("SET LOCAL statement_timeout = '20s'");

            assertThatThrownBy(() -> GenerationTable.drop(dropping, live()))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            gaveUp -> assertThat(gaveUp.getSQLState()).isEqualTo("55P03"));

            dropping.rollback();
            writing.rollback();
        }
    }

    @Test
    void an_error_half_way_leaves_nothing_half_done() throws Exception {
        assertThatThrownBy(() -> generations.changing(connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("SELECT create_partitions(999999)");
                    }
                    throw new AssertionError("as when memory is short, or the driver loses its connection");
                }))
                .isInstanceOf(AssertionError.class);

        String made = generations.changing(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT to_regclass('timeline_999999')")) {
                row.next();
                return row.getString(1);
            }
        });
        assertThat(made).isNull();
    }

    private Set<Integer> numeratorsUntilLiveAfter(int generation, String authority) {
        var seen = new ConcurrentSkipListSet<Integer>();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    seen.add(Live.values("analyst", authority, "contacts-received", YEAR)
                            .statusCode(200)
                            .extract()
                            .path("values[0].numerator"));
                    return live() > generation;
                });
        return seen;
    }

    private void awaitLiveAfter(int generation) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> live() > generation);
    }

    private int live() throws Exception {
        return generations.live().orElseThrow().id();
    }

    private static String analyst(String authority) {
        return TestTokens.of(List.of("analyst"), "council", authority);
    }

    private static ValidatableResponse get(String authority) {
        return Live.get(analyst(authority), "/v1/generations");
    }

    private static ValidatableResponse rebuild(String authority, String origin) {
        return given().header("Authorization", "Bearer " + analyst(authority))
                .contentType(ContentType.JSON)
                .body(Map.of("origin", origin, "reason", "Told by a test"))
                .post("/v1/generations")
                .then();
    }
}
