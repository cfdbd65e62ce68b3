package org.safeguarding.plans;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.plans.Api.PLANS;
import static org.safeguarding.plans.Api.SOCIAL_WORKER;
import static org.safeguarding.plans.Api.as;
import static org.safeguarding.plans.Api.json;
import static org.safeguarding.plans.Api.plan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** Each request is refused with its status, its code and the place of its first fault, and leaves no row behind. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "plans"))
class BadInputTest {

    /** What there is before the requests; none of them may change it. */
    private record Given(UUID child, UUID foreignChild, UUID plannedChild, Response openPlan, Response endedPlan) {}

    private static final String TOMORROW =
            LocalDate.now(ZoneId.of("Europe/London")).plusDays(1).toString();
    private static final String UNKNOWN = UUID.randomUUID().toString();

    private static final String USED_KEY = UUID.randomUUID().toString();

    private static Given before;

    @Inject
    DataSource database;

    @BeforeEach
    void children_and_plans_are_there() {
        if (before == null) {
            UUID planned = RegisteredChild.known(database);
            Response ended = Api.end(Api.start(planned, "2017-03-05"), "2017-06-05");
            UUID withOpenPlan = RegisteredChild.known(database);
            Response open = as(SOCIAL_WORKER)
                    .header("Idempotency-Key", USED_KEY)
                    .contentType(ContentType.JSON)
                    .body(plan(withOpenPlan, "2018-03-05"))
                    .post(PLANS);
            before = new Given(
                    RegisteredChild.known(database),
                    RegisteredChild.known(database, "E08000019"),
                    planned,
                    open,
                    ended);
        }
    }

    private static Arguments row(String name, String expected, Function<Given, Response> request) {
        return Arguments.of(name, expected, request);
    }

    /** A plan for the child that has none, with one thing changed. */
    private static Function<Given, Response> starting(String what, String with) {
        return given -> {
            String body = plan(given.child(), "2018-03-05");
            assertThat(body).contains(what);
            return json(SOCIAL_WORKER, body.replace(what, with)).post(PLANS);
        };
    }

    private static Function<Given, Response> startingAs(String token) {
        return given -> json(token, plan(given.child(), "2018-03-05")).post(PLANS);
    }

    private static Function<Given, Response> startingFor(Function<Given, UUID> child, String startedOn) {
        return given -> Api.start(child.apply(given), startedOn);
    }

    private static Response end(Response plan, String ifMatch, String body) {
        return json(SOCIAL_WORKER, body).header("If-Match", ifMatch).post(PLANS + "/" + plan.path("id") + "/end");
    }

    private static Function<Given, Response> ending(String ifMatch, String body) {
        return given -> end(given.openPlan(), ifMatch, body);
    }

    static Stream<Arguments> requests() {
        String ended = "{\"endedOn\": \"2018-03-06\"}";
        return Stream.of(
                row(
                        "no token",
                        "401 token-required",
                        given -> given().contentType(ContentType.JSON)
                                .body(plan(given.child(), "2018-03-05"))
                                .post(PLANS)),
                row("expired token", "401 token-required", startingAs(TestTokens.expired("social-worker", "council"))),
                row("forged token", "401 token-required", startingAs(TestTokens.forged("social-worker", "council"))),
                row(
                        "token for another platform",
                        "401 token-required",
                        startingAs(TestTokens.forAnotherAudience("social-worker", "council"))),
                row("another role", "403 role-missing", startingAs(TestTokens.of("mash", "police"))),
                row("importer, single call", "403 role-missing", startingAs(Api.IMPORTER)),
                row(
                        "no claim authority",
                        "403 claim-missing",
                        startingAs(TestTokens.of(List.of("social-worker"), "council", ""))),
                row(
                        "reading in another role",
                        "403 role-missing",
                        given -> as(TestTokens.of("partner", "health"))
                                .get(PLANS + "/" + given.openPlan().path("id"))),
                row(
                        "loading in another role",
                        "403 role-missing",
                        given -> as(SOCIAL_WORKER)
                                .contentType("application/x-ndjson")
                                .body(new byte[0])
                                .post("/v1/bulk")),
                row("not JSON", "400 invalid-request  malformed-json", starting("{", "{{")),
                row(
                        "a list",
                        "400 invalid-request  malformed-json",
                        given -> json(SOCIAL_WORKER, "[]").post(PLANS)),
                row(
                        "nothing",
                        "400 invalid-request request required",
                        given -> json(SOCIAL_WORKER, "").post(PLANS)),
                row("too large", "413 body-too-large", starting("NEG", "N".repeat(300_000))),
                row(
                        "recordedAt in a single call",
                        "400 invalid-request /recordedAt unknown-property",
                        starting("{", "{\"recordedAt\": \"2018-03-05T10:00:00Z\", ")),
                row(
                        "unknown category",
                        "400 invalid-request /initialCategory unknown-code",
                        starting("NEG", "NEGLECT")),
                row("number of a category", "400 invalid-request /initialCategory unknown-code", starting("NEG", "0")),
                row(
                        "a plan and a half before",
                        "400 invalid-request /numberOfPreviousPlans format",
                        starting("Plans\": 0", "Plans\": 1.5")),
                row("category missing", "400 invalid-request /initialCategory required", starting("\"NEG\"", "null")),
                row(
                        "no child",
                        "400 invalid-request /childId required",
                        given -> json(SOCIAL_WORKER, "{}").post(PLANS)),
                row(
                        "child is no id",
                        "400 invalid-request /childId format",
                        starting("\"childId\": \"", "\"childId\": \"x")),
                row("30 February", "400 invalid-request /startedOn format", starting("2018-03-05", "2018-02-30")),
                row(
                        "minus one plan before",
                        "400 invalid-request /numberOfPreviousPlans too-small",
                        starting("Plans\": 0", "Plans\": -1")),
                row(
                        "21 plans before",
                        "400 invalid-request /numberOfPreviousPlans too-large",
                        starting("Plans\": 0", "Plans\": 21")),
                row(
                        "starts tomorrow",
                        "400 invalid-request /startedOn in-the-future",
                        starting("2018-03-05", TOMORROW)),
                row(
                        "starts before birth",
                        "400 invalid-request /startedOn before-birth",
                        starting("2018-03-05", "2010-07-31")),
                row(
                        "no key",
                        "400 invalid-request Idempotency-Key required",
                        given -> as(SOCIAL_WORKER)
                                .contentType(ContentType.JSON)
                                .body(plan(given.child(), "2018-03-05"))
                                .post(PLANS)),
                row(
                        "plain text",
                        "415 unsupported-media-type",
                        given -> json(SOCIAL_WORKER, "a plan")
                                .contentType(ContentType.TEXT)
                                .post(PLANS)),
                row(
                        "unknown child",
                        "422 child-not-known /childId child-not-known",
                        startingFor(given -> UUID.fromString(UNKNOWN), "2018-03-05")),
                row(
                        "child of another authority",
                        "422 child-not-known /childId child-not-known",
                        startingFor(Given::foreignChild, "2018-03-05")),
                row(
                        "open plan",
                        "409 plan-open",
                        startingFor(given -> UUID.fromString(given.openPlan().path("childId")), "2018-06-05")),
                row("overlap", "409 plan-overlaps", startingFor(Given::plannedChild, "2017-06-04")),
                row(
                        "key of another request",
                        "422 idempotency-key-reused Idempotency-Key idempotency-key-reused",
                        given -> as(SOCIAL_WORKER)
                                .header("Idempotency-Key", USED_KEY)
                                .contentType(ContentType.JSON)
                                .body(plan(given.child(), "2018-03-05"))
                                .post(PLANS)),
                row(
                        "end without version",
                        "428 if-match-required",
                        given -> json(SOCIAL_WORKER, ended)
                                .post(PLANS + "/" + given.openPlan().path("id") + "/end")),
                row("end of an old version", "412 stale-version", ending("\"7\"", ended)),
                row("version without quotes", "400 invalid-request If-Match format", ending("1", ended)),
                row("end without a day", "400 invalid-request /endedOn required", ending("\"1\"", "{}")),
                row(
                        "ends on the day it started",
                        "400 invalid-request /endedOn not-after-start",
                        ending("\"1\"", "{\"endedOn\": \"2018-03-05\"}")),
                row(
                        "ends tomorrow",
                        "400 invalid-request /endedOn in-the-future",
                        ending("\"1\"", "{\"endedOn\": \"" + TOMORROW + "\"}")),
                row("ended before", "409 plan-ended", given -> end(given.endedPlan(), "\"2\"", ended)),
                row(
                        "end of an unknown plan",
                        "404 not-found",
                        given -> json(SOCIAL_WORKER, ended)
                                .header("If-Match", "\"1\"")
                                .post(PLANS + "/" + UNKNOWN + "/end")),
                row("unknown plan", "404 not-found", given -> as(SOCIAL_WORKER).get(PLANS + "/" + UNKNOWN)),
                row("no id", "404 not-found", given -> as(SOCIAL_WORKER).get(PLANS + "/1")),
                row(
                        "plan of another authority",
                        "404 not-found",
                        given -> as(TestTokens.of(List.of("social-worker"), "council", "E08000019"))
                                .get(PLANS + "/" + given.openPlan().path("id"))),
                row(
                        "no such page",
                        "400 invalid-request page format",
                        given -> as(SOCIAL_WORKER).get(PLANS + "?page=2")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("requests")
    void is_refused_and_nothing_is_written(String name, String expected, Function<Given, Response> request) {
        Map<String, Long> rows = Tables.rows(database);

        Response answer = request.apply(before);

        assertThat(refusal(answer)).isEqualTo(expected);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(Tables.rows(database)).isEqualTo(rows);
    }

    private static String refusal(Response answer) {
        List<Map<String, String>> faults = answer.path("errors");
        String first = faults == null || faults.isEmpty()
                ? ""
                : " " + faults.getFirst().get("pointer") + " "
                        + faults.getFirst().get("code");
        return answer.statusCode() + " " + answer.path("code") + first;
    }
}
