package org.safeguarding.metrics.reference.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Topics;
import org.safeguarding.metrics.LoadedReference;
import org.safeguarding.metrics.generation.Generation;
import org.safeguarding.metrics.generation.Generations;
import org.safeguarding.metrics.reference.clock.ClockLimitTable;
import org.safeguarding.testing.servers.PublishedEvents;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** What the services that own records hear of reference data. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ReferenceListsTest {

    private static final String AGENCIES = "authority,agency,name,aliases\n";

    @Inject
    DataSource database;

    @Inject
    Generations generations;

    private final PublishedEvents published = new PublishedEvents(Topics.REFERENCE);

    /** Limits and bank holidays make a generation: other tests begin when it is live. */
    @AfterEach
    void generationsAreAtRest() {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
            try (var connection = database.getConnection()) {
                return generations.all().stream().noneMatch(one -> one.state() == Generation.State.BUILDING)
                        && generations
                                .live()
                                .orElseThrow()
                                .limits()
                                .equals(ClockLimitTable.read(connection).fingerprint());
            }
        });
    }

    @Test
    void each_load_of_agencies_is_published_as_the_whole_list_at_the_version_of_the_load() {
        var authority = "E06000021";
        LoadedReference.put(
                        authority,
                        "agencies",
                        null,
                        AGENCIES + "E06000021,refuge,Rise,womens-refuge shelter\nE06000021,scouts,Scouts,\n")
                .statusCode(201)
                .body("load.replaces", contains(authority));
        LoadedReference.put(authority, "agencies", "\"1\"", AGENCIES + "E06000021,refuge,Rise,shelter\n")
                .statusCode(201);
        given().header("Authorization", "Bearer " + TestTokens.of(List.of("analyst"), "council", authority))
                .get("/v1/reference/agencies")
                .then()
                .body("items.agency", contains("refuge"))
                .body("items.aliases", contains("shelter"));

        var events = published.ofKey(id("agency-list", authority), 2);

        assertThat(events).extracting(PublishedEvents.Published::type).containsOnly("metrics.agency-list.loaded.v1");
        assertThat(events).extracting(PublishedEvents.Published::recordVersion).containsExactly(1, 2);
        assertThat(JsonPath.from(events.get(0).data()).getList("agencies.aliases"))
                .isEqualTo(List.of(List.of("womens-refuge", "shelter"), List.of()));
        assertThat(JsonPath.from(events.get(1).data()).getList("agencies.agency"))
                .containsExactly("refuge");
    }

    @Test
    void a_load_of_limits_is_published_with_those_of_the_clocks_that_it_did_not_name() {
        var authority = "E06000022";
        var limits = "authority,clock,effectiveFrom,amount,unit,source\n";
        LoadedReference.put(
                        authority,
                        "clock-limits",
                        null,
                        limits + "E06000022,assessment,2007-04-01,30,working-days,Board\n")
                .statusCode(201);
        LoadedReference.put(
                        authority,
                        "clock-limits",
                        "\"1\"",
                        limits + "E06000022,early-help-triage,2007-04-01,1,months,Board\n")
                .statusCode(201);

        var newest = JsonPath.from(
                published.ofKey(id("clock-limit-list", authority), 2).getLast().data());

        assertThat(newest.getList("limits.clock")).containsExactly("assessment", "early-help-triage");
        assertThat(newest.getList("limits.amount")).containsExactly(30, 1);
        assertThat(newest.getList("limits.unit")).containsExactly("working-days", "months");
        assertThat(newest.getList("limits.effectiveFrom")).containsExactly("2007-04-01", "2007-04-01");
    }

    @Test
    void bank_holidays_are_published_and_an_operator_can_have_every_list_published_again() throws SQLException {
        var authority = "E06000023";
        LoadedReference.put(authority, "bank-holidays", null, """
                authority,day,change,source
                E06000023,2006-02-07,proclaimed,Gazette
                E06000023,2006-02-08,moved,Gazette
                """).statusCode(201);
        var id = id("bank-holiday-list", authority);
        var first = published.ofKey(id, 1).getFirst();
        assertThat(JsonPath.from(first.data()).getList("days.day")).containsExactly("2006-02-07", "2006-02-08");
        assertThat(JsonPath.from(first.data()).getList("days.change")).containsExactly("proclaimed", "moved");

        long before = epoch();
        try (var connection = database.getConnection();
                var ask = connection.createStatement()) {
            ask.executeUpdate("insert into epoch_request (reason) values ('A test asks for it.')");
        }
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> epoch() > before);

        var again = published.ofKeyInEpoch(id, epoch(), 1).getFirst();
        assertThat(again.recordVersion()).isEqualTo(1);
        assertThat(again.data()).isEqualTo(first.data());
    }

    @Test
    void a_load_of_populations_is_nobody_else_s_business() {
        LoadedReference.put("E06000024", "populations", null, """
                authority,midYear,estimate,release
                E06000024,2017,110,ONS
                """)
                .statusCode(201)
                .body("load.version", equalTo(1));
        LoadedReference.put("E06000024", "agencies", null, AGENCIES + "E06000024,scouts,Scouts,\n")
                .statusCode(201);

        published.ofKey(id("agency-list", "E06000024"), 1);

        assertThat(published.soFar())
                .extracting(PublishedEvents.Published::type)
                .allMatch(type ->
                        type.matches("metrics\\.(agency-list|bank-holiday-list|clock-limit-list)\\.loaded\\.v1"));
    }

    private static String id(String kind, String authority) {
        return UUID.nameUUIDFromBytes((kind + "/" + authority).getBytes(UTF_8)).toString();
    }

    private long epoch() throws SQLException {
        try (var connection = database.getConnection();
                var read = connection.createStatement();
                var row = read.executeQuery("select coalesce(max(number), 0) from epoch where ended_at is not null")) {
            row.next();
            return row.getLong(1);
        }
    }
}
