package org.safeguarding.metrics.reference.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.metrics.LoadedReference;
import org.safeguarding.metrics.generation.Generations;
import org.safeguarding.metrics.reference.Comparator;
import org.safeguarding.metrics.reference.Comparison;
import org.safeguarding.metrics.reference.Population;
import org.safeguarding.metrics.reference.ReferenceReader;
import org.safeguarding.metrics.reference.clock.ClockLimitTable;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ReferenceLoadTest {

    private static final String POPULATIONS = "authority,midYear,estimate,release\n";
    private static final String COMPARATORS = "indicator,reportingYear,group,value,release,status,caveat\n";

    @Inject
    DataSource database;

    @Inject
    Generations generations;

    @Test
    void a_correction_is_a_new_version_and_the_old_one_stays_readable() throws Exception {
        var authority = "E06000001";
        var first = POPULATIONS + "E06000001,2016,100,ONS 2017\nE06000001,2017,110,ONS 2017\n";
        LoadedReference.put(authority, "populations", null, first)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/v1/reference/populations?version=1"))
                .body("alreadyLoaded", equalTo(false))
                .body("load.version", equalTo(1))
                .body("load.replaces", contains("ONS 2017"))
                .body("load.lines", equalTo(2));
        LoadedReference.put(
                        authority,
                        "populations",
                        "\"1\"",
                        POPULATIONS + "E06000001,2017,120,ONS 2018\nE06000001,2018,130,ONS 2018\n")
                .statusCode(201);
        LoadedReference.put(authority, "populations", "\"2\"", first.replace("110", "111"))
                .statusCode(201)
                .header("ETag", "\"3\"");

        get(authority, "populations")
                .header("ETag", "\"3\"")
                .body("items.estimate", contains(120, 130, 100, 111))
                .body("items.version", contains(2, 2, 3, 3));
        get(authority, "populations?version=2")
                .header("ETag", "\"2\"")
                .body("items.estimate", contains(100, 110, 120, 130));
        get(authority, "populations?release=ONS 2017").body("items.estimate", contains(100, 111));
        get(authority, "populations?version=4").statusCode(404);
        try (var connection = database.getConnection()) {
            var populations = ReferenceReader.populations(connection, authority);
            assertThat(populations.byMidYear())
                    .containsEntry(2016, new Population(2016, 100, "ONS 2017"))
                    .containsEntry(2017, new Population(2017, 120, "ONS 2018"));
            assertThat(populations.byMidYear("ONS 2017")).containsEntry(2017, new Population(2017, 111, "ONS 2017"));
        }
    }

    @Test
    void the_same_content_again_makes_no_new_version() {
        var authority = "E06000002";
        var file = POPULATIONS + "E06000002,2017,110,ONS\n";
        var id = LoadedReference.put(authority, "populations", null, file)
                .statusCode(201)
                .extract()
                .path("load.id");

        LoadedReference.put(authority, "populations", null, file)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("alreadyLoaded", equalTo(true))
                .body("load.id", equalTo(id));
        LoadedReference.analyst(authority)
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("""
                        {"items": [{"authority": "E06000002", "midYear": 2017, "estimate": 110, "release": "ONS"}]}""")
                .put("/v1/reference/populations")
                .then()
                .statusCode(200)
                .body("alreadyLoaded", equalTo(true));
        LoadedReference.put(authority, "populations", "\"1\"", file.replace("110", "111"))
                .statusCode(201);
        LoadedReference.put(authority, "populations", "\"2\"", file)
                .statusCode(201)
                .body("load.version", equalTo(3));
        get(authority, "loads?kind=populations&limit=2")
                .body("items.version", contains(3, 2))
                .body("items.loadedBy", contains("council-analyst", "council-analyst"))
                .body("items[0].reason", equalTo("Told by a test"))
                .body("next", notNullValue());
        var next = get(authority, "loads?kind=populations&limit=2").extract().path("next");
        get(authority, "loads?kind=populations&page=" + next)
                .body("items.version", contains(1))
                .body("next", nullValue());
        get(authority, "loads?kind=targets").body("items", hasSize(0));
        given().header("Authorization", "Bearer " + TestTokens.of(List.of("auditor"), "council", authority))
                .get("/v1/audit?record=" + id)
                .then()
                .body("items.action", contains("loaded"))
                .body("items[0].recordKind", equalTo("reference-populations"))
                .body("items[0].reason", equalTo("Told by a test"));
    }

    @Test
    void a_load_that_was_decided_on_another_version_is_refused() {
        var authority = "E06000003";
        var file = POPULATIONS + "E06000003,2017,110,ONS\n";
        problem(LoadedReference.put(authority, "populations", "\"1\"", file), 412, "stale-version");
        LoadedReference.put(authority, "populations", null, file).statusCode(201);
        problem(LoadedReference.put(authority, "populations", null, file.replace("110", "111")), 412, "stale-version");
        problem(
                LoadedReference.analyst(authority)
                        .contentType("text/csv")
                        .body(file)
                        .put("/v1/reference/populations")
                        .then(),
                428,
                "if-match-required");
        problem(
                LoadedReference.analyst(authority)
                        .header("If-None-Match", "\"1\"")
                        .contentType("text/csv")
                        .body(file)
                        .put("/v1/reference/populations")
                        .then(),
                400,
                "invalid-request");
    }

    @Test
    void of_two_loads_at_once_one_is_refused() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var loads = threads.invokeAll(IntStream.rangeClosed(1, 4)
                    .<Callable<Integer>>mapToObj(estimate -> () -> LoadedReference.put(
                                    "E06000012",
                                    "populations",
                                    null,
                                    POPULATIONS + "E06000012,2017," + estimate + ",ONS\n")
                            .extract()
                            .statusCode())
                    .toList());
            var statuses = new ArrayList<Integer>();
            for (var load : loads) {
                statuses.add(load.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 412, 412, 412);
        }
        get("E06000012", "loads").body("items.version", contains(1));
    }

    @Test
    void of_a_file_with_a_fault_nothing_is_loaded() {
        var authority = "E06000004";
        problem(
                        LoadedReference.put(
                                authority,
                                "populations",
                                null,
                                POPULATIONS + "E06000004,2016,100,ONS\nE06000004,2017,x,ONS\n"),
                        400,
                        "invalid-request")
                .body("errors[0].pointer", equalTo("/lines/3/columns/3"))
                .body("errors[0].code", equalTo("not-a-number"));
        problem(
                LoadedReference.put(authority, "populations", null, POPULATIONS + "é".repeat(140_000)),
                413,
                "body-too-large");
        get(authority, "populations").body("items", hasSize(0)).header("ETag", nullValue());
        get(authority, "loads").body("items", hasSize(0));
    }

    @Test
    void comparators_keep_their_vintage_and_caveat_and_are_written_as_csv_without_formulas() throws Exception {
        var authority = "E06000005";
        var file = COMPARATORS + """
                child-protection-plan-rate,2017,england,43.3,DfE 2017,first-published,
                child-protection-plan-rate,2017,england,43.8,DfE 2018,revised,
                child-protection-plan-rate,2017,statistical-neighbours,56.6,Board,first-published,"Mean or median, not said"
                re-referral-rate,2017,england,21.9,DfE 2017,first-published,=HYPERLINK(1)
                """;
        LoadedReference.put(authority, "comparators", null, file)
                .statusCode(201)
                .body("load.replaces", contains("Board", "DfE 2017", "DfE 2018"));

        var csv = given().header("Authorization", "Bearer " + TestTokens.of(List.of("analyst"), "council", authority))
                .accept("text/csv")
                .get("/v1/reference/comparators")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv).isEqualTo(file.replace("=HYPER", "'=HYPER").replace("\n", "\r\n"));
        get(authority, "comparators?indicator=re-referral-rate").body("items.value", contains(21.9f));
        get(authority, "comparators?limit=3").body("items", hasSize(3)).body("next", equalTo("1-3"));
        get(authority, "comparators?limit=3&page=1-3")
                .body("items.indicator", contains("re-referral-rate"))
                .body("next", nullValue());
        problem(get(authority, "comparators?clock=contact-decision"), 400, "invalid-request")
                .body("errors[0].code", equalTo("not-applicable"));
        try (var connection = database.getConnection()) {
            var comparators = ReferenceReader.comparators(connection, authority, "child-protection-plan-rate");
            assertThat(comparators.of(2017, Comparator.ENGLAND).orElseThrow().value())
                    .isEqualByComparingTo("43.8");
            assertThat(comparators
                            .of(2017, Comparator.STATISTICAL_NEIGHBOURS)
                            .orElseThrow()
                            .caveat())
                    .isEqualTo("Mean or median, not said");
        }
    }

    @Test
    void the_neighbours_of_a_set_are_compared_by_their_own_values() throws Exception {
        var authority = "E06000006";
        LoadedReference.put(
                        authority,
                        "statistical-neighbour-sets",
                        null,
                        "authority,set,rank,neighbour\n"
                                + IntStream.rangeClosed(1, 10)
                                        .mapToObj(rank -> "E06000006,Made up,%d,E090000%02d\n".formatted(rank, rank))
                                        .collect(Collectors.joining()))
                .statusCode(201);
        LoadedReference.put(
                        authority,
                        "comparators",
                        null,
                        COMPARATORS
                                + "re-referral-rate,2017,E09000001,20,DfE,revised,\n"
                                + "re-referral-rate,2017,E09000002,23,DfE,revised,\n"
                                + "re-referral-rate,2017,E09000011,99,DfE,revised,\n")
                .statusCode(201);

        try (var connection = database.getConnection()) {
            var comparison = Comparison.of(
                    ReferenceReader.neighbourSets(connection, authority).getFirst(),
                    ReferenceReader.comparators(connection, authority, "re-referral-rate"),
                    2017,
                    1);
            assertThat(comparison.set().name()).isEqualTo("Made up");
            assertThat(comparison.valued()).isEqualTo(2);
            assertThat(comparison.mean()).isEqualByComparingTo("21.5");
        }
    }

    @Test
    void targets_and_limits_hold_for_their_days() throws Exception {
        var authority = "E06000007";
        LoadedReference.put(authority, "targets", null, """
                authority,indicator,from,to,value
                E06000007,re-referral-rate,2017-04-01,2018-03-31,22
                """).statusCode(201);
        int before = generations.live().orElseThrow().id();
        LoadedReference.put(authority, "clock-limits", null, """
                authority,clock,effectiveFrom,amount,unit,source
                E06000007,contact-decision,2018-04-01,2,calendar-days,Board of 1 March 2018
                """).statusCode(201);

        try (var connection = database.getConnection()) {
            assertThat(ReferenceReader.targets(connection, authority, "re-referral-rate")
                            .on(LocalDate.of(2018, 3, 31))
                            .orElseThrow()
                            .value())
                    .isEqualByComparingTo("22");
            var limits = ClockLimitTable.read(connection);
            assertThat(limits.of(StatutoryClocks.CONTACT_DECISION, authority, LocalDate.of(2018, 4, 1)))
                    .isEqualTo(Limit.calendarDays(2));
            assertThat(limits.of(StatutoryClocks.CONTACT_DECISION, "E06000008", LocalDate.of(2018, 4, 1)))
                    .isEqualTo(Limit.workingDays(1));
        }
        // So that no other test sees the generation that a new limit starts.
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> generations.live().orElseThrow().id() > before);
    }

    @Test
    void only_an_analyst_loads_and_only_the_authority_itself_sees_it() {
        for (var role : List.of("partner", "importer", "auditor", "social-worker")) {
            problem(
                    given().header("Authorization", "Bearer " + TestTokens.of(List.of(role), "council", "E06000009"))
                            .header("If-None-Match", "*")
                            .contentType("text/csv")
                            .body(POPULATIONS + "E06000009,2017,110,ONS\n")
                            .put("/v1/reference/populations?reason=x")
                            .then(),
                    403,
                    "role-missing");
        }
        LoadedReference.put("E06000009", "populations", null, POPULATIONS + "E06000009,2017,110,ONS\n")
                .statusCode(201);
        get("E06000010", "populations").body("items", hasSize(0));
        given().header("Authorization", "Bearer " + TestTokens.of(List.of("partner"), "health", "E06000009"))
                .get("/v1/reference/populations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        given().get("/v1/reference/populations").then().statusCode(401);
    }

    @Test
    void what_is_asked_wrongly_says_where() {
        problem(get("E06000011", "moods"), 404, "not-found");
        problem(get("E06000011", "populations?page=one"), 400, "invalid-request");
        problem(get("E06000011", "populations?limit=0"), 400, "invalid-request");
        problem(get("E06000011", "loads?kind=moods"), 400, "invalid-request");
        problem(
                        given().header(
                                        "Authorization",
                                        "Bearer " + TestTokens.of(List.of("analyst"), "council", "E06000011"))
                                .header("If-None-Match", "*")
                                .contentType("text/csv")
                                .body(POPULATIONS + "E06000011,2017,110,ONS\n")
                                .put("/v1/reference/populations")
                                .then(),
                        400,
                        "invalid-request")
                .body("errors[0].pointer", equalTo("reason"))
                .body("errors[0].code", equalTo("required"));
        problem(
                LoadedReference.analyst("E06000011")
                        .header("If-None-Match", "*")
                        .contentType("text/plain")
                        .body("x")
                        .put("/v1/reference/populations")
                        .then(),
                415,
                "unsupported-media-type");
    }

    private static ValidatableResponse get(String authority, String path) {
        return given().header("Authorization", "Bearer " + TestTokens.of(List.of("analyst"), "council", authority))
                .get("/v1/reference/" + path)
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }
}
