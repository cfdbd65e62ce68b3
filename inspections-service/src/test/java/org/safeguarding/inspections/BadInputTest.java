package org.safeguarding.inspections;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.inspections.Api.AREAS;
import static org.safeguarding.inspections.Api.INSPECTION;
import static org.safeguarding.inspections.Api.INSPECTIONS;
import static org.safeguarding.inspections.Api.LEAD;
import static org.safeguarding.inspections.Api.as;
import static org.safeguarding.inspections.Api.json;

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
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class BadInputTest {

    /** What there is before the requests; none of them may change it. */
    private record Given(String embargoed, String published, String openArea, String closedArea) {}

    private static final String TOMORROW =
            LocalDate.now(ZoneId.of("Europe/London")).plusDays(1).toString();
    private static final String UNKNOWN = UUID.randomUUID().toString();
    private static final String USED_KEY = UUID.randomUUID().toString();
    private static final String PUBLISHED_ON = "{\"publishedOn\": \"2018-01-29\"}";
    private static final String CLOSED_ON = "{\"closedOn\": \"2018-04-16\", \"evidence\": \"Audit.\"}";
    private static final String INVALID = "400 invalid-request ";

    private static Given before;

    @Inject
    DataSource database;

    @BeforeEach
    void inspections_and_areas_are_there() {
        if (before == null) {
            String embargoed = withKey(INSPECTION).path("id");
            Response published = Api.inspection();
            Api.publish(published, "2018-01-29").then().statusCode(200);
            String id = published.path("id");
            List<String> areas = as(LEAD).get(AREAS + "?inspection=" + id).path("items.id");
            Api.close(areas.get(0), "\"1\"", "2018-04-16").then().statusCode(200);
            before = new Given(embargoed, id, areas.get(1), areas.get(0));
        }
    }

    private static Response withKey(String body) {
        return as(LEAD).header("Idempotency-Key", USED_KEY)
                .contentType(ContentType.JSON)
                .body(body)
                .post(INSPECTIONS);
    }

    private static Arguments row(String name, String expected, Function<Given, Response> request) {
        return Arguments.of(name, expected, request);
    }

    /** An inspection with one thing changed. */
    private static Arguments recording(String name, String expected, String what, String with) {
        assertThat(INSPECTION).contains(what);
        return row(
                name,
                expected,
                given -> json(LEAD, INSPECTION.replace(what, with)).post(INSPECTIONS));
    }

    private static Arguments recordingAs(String token, String expected, String name) {
        return row(name, expected, given -> json(token, INSPECTION).post(INSPECTIONS));
    }

    private static Arguments publishing(
            String name, String expected, Function<Given, String> inspection, String ifMatch, String body) {
        return row(
                name,
                expected,
                given -> json(LEAD, body)
                        .header("If-Match", ifMatch)
                        .post(INSPECTIONS + "/" + inspection.apply(given) + "/publish"));
    }

    private static Arguments closing(
            String name, String expected, Function<Given, String> area, String ifMatch, String body) {
        return row(
                name,
                expected,
                given -> json(LEAD, body).header("If-Match", ifMatch).post(AREAS + "/" + area.apply(given) + "/close"));
    }

    static Stream<Arguments> requests() {
        return Stream.of(calling(), recording(), publishing(), closing(), correcting(), voiding(), reading())
                .flatMap(Function.identity());
    }

    private static Stream<Arguments> calling() {
        return Stream.of(
                row(
                        "no token",
                        "401 token-required",
                        given -> given().contentType(ContentType.JSON)
                                .body(INSPECTION)
                                .post(INSPECTIONS)),
                recordingAs(TestTokens.expired("inspection-lead", "council"), "401 token-required", "expired"),
                recordingAs(TestTokens.forged("inspection-lead", "council"), "401 token-required", "forged"),
                recordingAs(TestTokens.of("social-worker", "council"), "403 role-missing", "another role"),
                recordingAs(Api.IMPORTER, "403 role-missing", "importer, single call"),
                recordingAs(
                        TestTokens.of(List.of("inspection-lead"), "council", ""),
                        "403 claim-missing",
                        "no claim authority"),
                row(
                        "loading in another role",
                        "403 role-missing",
                        given -> as(LEAD).contentType("application/x-ndjson")
                                .body(new byte[0])
                                .post("/v1/bulk")),
                row(
                        "no key",
                        INVALID + "Idempotency-Key required",
                        given -> as(LEAD).contentType(ContentType.JSON)
                                .body(INSPECTION)
                                .post(INSPECTIONS)),
                row(
                        "plain text",
                        "415 unsupported-media-type",
                        given -> json(LEAD, "a report")
                                .contentType(ContentType.TEXT)
                                .post(INSPECTIONS)),
                row(
                        "key of another request",
                        "422 idempotency-key-reused Idempotency-Key idempotency-key-reused",
                        given -> withKey(INSPECTION.replace("Ofsted", "CQC"))));
    }

    private static Stream<Arguments> recording() {
        return Stream.of(
                recording("not JSON", INVALID + " malformed-json", "{\"regulator\"", "{{"),
                recording("too large", "413 body-too-large", "Ofsted", "O".repeat(300_000)),
                recording("no regulator", INVALID + "/regulator required", "\"Ofsted\"", "null"),
                recording("long regulator", INVALID + "/regulator length", "Ofsted", "O".repeat(101)),
                recording("control character", INVALID + "/regulator not-plain-text", "Ofsted", "Of\\u0000sted"),
                recording(
                        "unknown property", INVALID + "/inspector unknown-property", "\"regulator\"", "\"inspector\""),
                recording(
                        "recordedAt in a single call",
                        INVALID + "/recordedAt unknown-property",
                        "{\"regulator\"",
                        "{\"recordedAt\": \"2017-12-01T10:00:00Z\", \"regulator\""),
                recording("31 November", INVALID + "/endedOn format", "2017-11-30", "2017-11-31"),
                recording("ends before it starts", INVALID + "/endedOn before-start", "2017-11-30", "2017-11-05"),
                recording("ends tomorrow", INVALID + "/endedOn in-the-future", "2017-11-30", TOMORROW),
                recording("starts in antiquity", INVALID + "/startedOn too-early", "2017-11-06", "-99999-11-06"),
                recording(
                        "judgement without grade",
                        INVALID + "/judgements/1/grade required",
                        "governance\", \"grade\": \"Good\"",
                        "governance\""),
                recording(
                        "domain judged twice",
                        INVALID + "/judgements/1/domain judged-twice",
                        "Leadership, management and governance",
                        "Children who need help and protection"),
                row(
                        "nothing at all",
                        INVALID + "/areasForImprovement required",
                        given -> json(LEAD, "{}").post(INSPECTIONS)),
                recording(
                        "unknown timescale",
                        INVALID + "/areasForImprovement/1/timescale unknown-code",
                        "WITHIN_3_MONTHS",
                        "WITHIN_5_MONTHS"),
                recording(
                        "number of a timescale",
                        INVALID + "/areasForImprovement/1/timescale unknown-code",
                        "\"WITHIN_3_MONTHS\"",
                        "1"),
                recording("a second report", INVALID + " malformed-json", "_MONTHS\"}]}", "_MONTHS\"}]} {}"),
                recording(
                        "area without text",
                        INVALID + "/areasForImprovement/1/text length",
                        "Chronologies are kept.",
                        ""));
    }

    private static Stream<Arguments> publishing() {
        return Stream.of(
                row(
                        "without version",
                        "428 if-match-required",
                        given -> json(LEAD, PUBLISHED_ON).post(INSPECTIONS + "/" + given.embargoed() + "/publish")),
                publishing("old version", "412 stale-version", Given::embargoed, "\"7\"", PUBLISHED_ON),
                publishing("unquoted version", INVALID + "If-Match format", Given::embargoed, "1", PUBLISHED_ON),
                publishing("without a day", INVALID + "/publishedOn required", Given::embargoed, "\"1\"", "{}"),
                publishing(
                        "before the end of fieldwork",
                        INVALID + "/publishedOn before-end",
                        Given::embargoed,
                        "\"1\"",
                        "{\"publishedOn\": \"2017-11-29\"}"),
                publishing(
                        "tomorrow",
                        INVALID + "/publishedOn in-the-future",
                        Given::embargoed,
                        "\"1\"",
                        "{\"publishedOn\": \"" + TOMORROW + "\"}"),
                publishing("twice", "409 inspection-published", Given::published, "\"2\"", PUBLISHED_ON),
                publishing("unknown", "404 not-found", given -> UNKNOWN, "\"1\"", PUBLISHED_ON));
    }

    private static Stream<Arguments> closing() {
        return Stream.of(
                row(
                        "without version",
                        "428 if-match-required",
                        given -> json(LEAD, CLOSED_ON).post(AREAS + "/" + given.openArea() + "/close")),
                closing("old version", "412 stale-version", Given::openArea, "\"7\"", CLOSED_ON),
                closing(
                        "without evidence",
                        INVALID + "/evidence required",
                        Given::openArea,
                        "\"1\"",
                        "{\"closedOn\": \"2018-04-16\"}"),
                closing(
                        "before publication",
                        INVALID + "/closedOn before-publication",
                        Given::openArea,
                        "\"1\"",
                        CLOSED_ON.replace("2018-04-16", "2018-01-28")),
                closing(
                        "tomorrow",
                        INVALID + "/closedOn in-the-future",
                        Given::openArea,
                        "\"1\"",
                        CLOSED_ON.replace("2018-04-16", TOMORROW)),
                closing("twice", "409 area-closed", Given::closedArea, "\"2\"", CLOSED_ON),
                closing("unknown", "404 not-found", given -> UNKNOWN, "\"1\"", CLOSED_ON));
    }

    private static Stream<Arguments> correcting() {
        String area = "{\"closure\": " + CLOSED_ON + ", \"reason\": \"Misread.\"}";
        return Stream.of(
                correcting(
                        "with a day of publication under embargo",
                        INVALID + "/publishedOn not-applicable",
                        Given::embargoed,
                        "\"1\"",
                        Api.correction("Ofsted", "CQC", "2018-01-29")),
                correcting(
                        "without the day of publication",
                        INVALID + "/publishedOn required",
                        Given::published,
                        "\"2\"",
                        Api.correction("Ofsted", "CQC", null)),
                correcting(
                        "published after an area was closed",
                        INVALID + "/publishedOn after-closure",
                        Given::published,
                        "\"2\"",
                        Api.correction("Ofsted", "CQC", "2018-04-17")),
                correcting(
                        "ends before it starts",
                        INVALID + "/report/endedOn before-start",
                        Given::embargoed,
                        "\"1\"",
                        Api.correction("2017-11-30", "2017-11-05", null)),
                correcting(
                        "judged twice",
                        INVALID + "/report/judgements/1/domain judged-twice",
                        Given::embargoed,
                        "\"1\"",
                        Api.correction(
                                "Leadership, management and governance",
                                "Children who need help and protection",
                                null)),
                correcting(
                        "with an area missing",
                        "409 areas-missing",
                        Given::published,
                        "\"2\"",
                        Api.correction(
                                "{\"text\": \"Return home interviews are offered in time.\", \"timescale\": \"IMMEDIATELY\"},",
                                "",
                                "2018-01-29")),
                correcting(
                        "without a reason",
                        INVALID + "/reason required",
                        Given::embargoed,
                        "\"1\"",
                        Api.correction("Ofsted", "CQC", null).replace("\"Misread.\"", "null")),
                correcting(
                        "old version",
                        "412 stale-version",
                        Given::embargoed,
                        "\"7\"",
                        Api.correction("Ofsted", "CQC", null)),
                correctingArea("an open area", INVALID + "/closure not-applicable", Given::openArea, "\"1\"", area),
                correctingArea(
                        "closed before publication",
                        INVALID + "/closure/closedOn before-publication",
                        Given::closedArea,
                        "\"2\"",
                        area.replace("2018-04-16", "2018-01-28")),
                correctingArea(
                        "without evidence",
                        INVALID + "/closure/evidence length",
                        Given::closedArea,
                        "\"2\"",
                        area.replace("Audit.", "")));
    }

    private static Arguments correcting(
            String name, String expected, Function<Given, String> inspection, String ifMatch, String body) {
        return row(
                "correction " + name,
                expected,
                given -> Api.step(INSPECTIONS + "/" + inspection.apply(given) + "/correction", ifMatch, body));
    }

    private static Arguments correctingArea(
            String name, String expected, Function<Given, String> area, String ifMatch, String body) {
        return row(
                "correction of " + name,
                expected,
                given -> Api.step(AREAS + "/" + area.apply(given) + "/correction", ifMatch, body));
    }

    private static Stream<Arguments> voiding() {
        return Stream.of(
                row(
                        "voiding without a reason",
                        INVALID + "/reason required",
                        given -> Api.step(INSPECTIONS + "/" + given.embargoed() + "/voiding", "\"1\"", "{}")),
                row(
                        "voiding an area with an empty reason",
                        INVALID + "/reason length",
                        given -> Api.step(AREAS + "/" + given.openArea() + "/voiding", "\"1\"", "{\"reason\": \"\"}")),
                row(
                        "voiding in another role",
                        "403 role-missing",
                        given -> json(TestTokens.of("social-worker", "council"), "{\"reason\": \"Twice.\"}")
                                .header("If-Match", "\"1\"")
                                .post(INSPECTIONS + "/" + given.embargoed() + "/voiding")));
    }

    private static Stream<Arguments> reading() {
        String stranger = TestTokens.of(List.of("inspection-lead"), "council", "E08000019");
        return Stream.of(
                row(
                        "in another role",
                        "403 role-missing",
                        given -> as(TestTokens.of("partner", "health")).get(INSPECTIONS + "/" + given.published())),
                row(
                        "areas in another role",
                        "403 role-missing",
                        given -> as(TestTokens.of("analyst", "council")).get(AREAS)),
                row("unknown inspection", "404 not-found", given -> as(LEAD).get(INSPECTIONS + "/" + UNKNOWN)),
                row("unknown area", "404 not-found", given -> as(LEAD).get(AREAS + "/" + UNKNOWN)),
                row(
                        "versions of another authority",
                        "404 not-found",
                        given -> as(stranger).get(INSPECTIONS + "/" + given.published() + "/versions")),
                row(
                        "areas of no inspection",
                        INVALID + "inspection format",
                        given -> as(LEAD).get(AREAS + "?inspection=1")),
                row("neither open nor not", INVALID + "open format", given -> as(LEAD).get(AREAS + "?open=maybe")),
                row(
                        "neither published nor not",
                        INVALID + "published format",
                        given -> as(LEAD).get(INSPECTIONS + "?published=%00")),
                row("no id", "404 not-found", given -> as(LEAD).get(INSPECTIONS + "/1")),
                row(
                        "inspection of another authority",
                        "404 not-found",
                        given -> as(stranger).get(INSPECTIONS + "/" + given.published())),
                row(
                        "area of another authority",
                        "404 not-found",
                        given -> as(stranger).get(AREAS + "/" + given.openArea())));
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
