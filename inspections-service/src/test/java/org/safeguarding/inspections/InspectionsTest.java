package org.safeguarding.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Topics;
import org.safeguarding.testing.servers.PublishedEvents;
import org.safeguarding.testing.servers.PublishedEvents.Published;
import org.safeguarding.testing.servers.ServersResource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class InspectionsTest {

    @Inject
    DataSource database;

    @Test
    void an_inspection_is_published_with_the_areas_that_it_names_and_an_area_is_closed_and_all_are_events() {
        Response inspection = Api.inspection();
        inspection
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/inspections/[0-9a-f-]{36}"))
                .header("ETag", "\"1\"")
                .body("publishedOn", nullValue())
                .body("judgements.grade", contains("Good", "Good"));
        String id = inspection.path("id");

        Api.publish(inspection, "2017-11-30")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("publishedOn", equalTo("2017-11-30"));
        Response areas = Api.as(Api.LEAD).get(Api.AREAS + "?inspection=" + id);
        areas.then()
                .body("items.timescale", contains("WITHIN_3_MONTHS", "IMMEDIATELY"))
                .body("items.dueOn", contains("2018-02-28", "2017-11-30"));
        String within3Months = areas.path("items[0].id");
        String immediately = areas.path("items[1].id");
        Api.close(immediately, "\"1\"", "2018-04-16")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("closedOn", equalTo("2018-04-16"))
                .body("evidence", equalTo("Audit of 20 cases."));
        Api.as(Api.LEAD)
                .get(Api.AREAS + "?open=true&inspection=" + id)
                .then()
                .body("items.id", contains(within3Months));

        try (PublishedEvents events = new PublishedEvents(Topics.INSPECTIONS)) {
            assertThat(events.ofKey(id, 4))
                    .containsExactly(
                            new Published(
                                    "inspections.inspection.published.v1",
                                    id,
                                    id,
                                    2,
                                    "{\"effectiveOn\":\"2017-11-30\",\"voided\":false,\"regulator\":\"Ofsted\","
                                            + "\"framework\":\"Single inspection framework\","
                                            + "\"startedOn\":\"2017-11-06\",\"endedOn\":\"2017-11-30\","
                                            + "\"publishedOn\":\"2017-11-30\",\"judgements\":["
                                            + "{\"domain\":\"Children who need help and protection\","
                                            + "\"grade\":\"Good\"},"
                                            + "{\"domain\":\"Leadership, management and governance\","
                                            + "\"grade\":\"Good\"}]}"),
                            area("opened", id, immediately, 1, "IMMEDIATELY", "2017-11-30", null),
                            area("opened", id, within3Months, 1, "WITHIN_3_MONTHS", "2018-02-28", null),
                            area("closed", id, immediately, 2, "IMMEDIATELY", "2017-11-30", "2018-04-16"));
        }
    }

    private static Published area(
            String what, String inspection, String id, int version, String timescale, String dueOn, String closedOn) {
        return new Published("inspections.area-for-improvement." + what + ".v1", inspection, id, version, """
                {"effectiveOn":"%s","voided":false,"inspectionId":"%s","timescale":"%s","openedOn":"2017-11-30",\
                "dueOn":"%s","closedOn":%s}""".formatted(
                        closedOn == null ? "2017-11-30" : closedOn,
                        inspection,
                        timescale,
                        dueOn,
                        closedOn == null ? null : "\"" + closedOn + "\""));
    }

    /** The relay publishes in the order of the commits: what is published later shows that nothing came before. */
    @Test
    void nothing_of_an_inspection_is_an_event_before_it_is_published() {
        String embargoed = Api.inspection().path("id");
        Response published = Api.inspection();
        Api.publish(published, "2018-01-29").then().statusCode(200);
        String id = published.path("id");

        try (PublishedEvents events = new PublishedEvents(Topics.INSPECTIONS)) {
            assertThat(events.ofKey(id, 3)).hasSize(3);
            assertThat(events.soFar()).extracting(Published::key).doesNotContain(embargoed);
        }
        assertThat(Tables.count(database, "outbox where key = '" + embargoed + "'"))
                .isZero();
        assertThat(Tables.count(database, "audit_entry where action = 'recorded' and record_id = '" + embargoed + "'"))
                .isEqualTo(1);
        Api.as(Api.LEAD).get(Api.AREAS + "?inspection=" + embargoed).then().body("items", hasSize(0));
    }

    @Test
    void inspections_are_listed_newest_first_and_the_published_ones_alone() {
        Response first = Api.inspection();
        Api.publish(first, "2018-01-29").then().statusCode(200);
        String published = first.path("id");
        String embargoed = Api.inspection().path("id");

        List<String> all = Api.as(Api.LEAD).get(Api.INSPECTIONS).path("items.id");
        List<String> publishedOnly =
                Api.as(Api.LEAD).get(Api.INSPECTIONS + "?published=true").path("items.id");

        assertThat(all).containsSubsequence(embargoed, published);
        assertThat(publishedOnly).contains(published).doesNotContain(embargoed);
        Api.as(Api.LEAD)
                .get(Api.INSPECTIONS + "/" + published)
                .then()
                .header("ETag", "\"2\"")
                .body(
                        "areasForImprovement.text",
                        contains("Return home interviews are offered in time.", "Chronologies are kept."));
    }

    @Test
    void lines_are_answered_one_by_one_and_what_is_wrong_with_one_stops_no_other() {
        String run = UUID.randomUUID().toString();
        String inspection = Api.INSPECTION.replace("\n", " ").strip();
        String recorded = inspection.replaceFirst("\\{", "{\"recordedAt\": \"2017-12-01T10:00:00Z\", ");
        String lines = """
                {"type": "inspection", "key": "RUN-1", "data": RECORDED}
                not JSON
                {"type": "inspection-publish", "key": "RUN-3", "data": {"inspectionKey": "RUN-1", "publishedOn": "2018-01-29", "recordedAt": "2018-01-28T10:00:00Z"}}
                {"type": "inspection-publish", "key": "RUN-4", "data": {"inspectionKey": "RUN-1", "publishedOn": "2018-01-29", "recordedAt": "2018-01-29T10:00:00Z"}}
                {"type": "inspection-publish", "key": "RUN-5", "data": {"inspectionKey": "RUN-1", "publishedOn": "2018-01-30"}}
                {"type": "inspection-publish", "key": "RUN-6", "data": {"inspectionKey": "RUN-2", "publishedOn": "2018-01-30"}}
                {"type": "inspection", "key": "RUN-7", "data": {"regulator": "CQC"}}
                {"type": "inspection", "key": "RUN-8", "data": INSPECTION}
                """.replace("RUN", run).replace("RECORDED", recorded).replace("INSPECTION", inspection);

        List<String> first = answers(Api.load(lines));
        List<String> again = answers(Api.load(lines));

        assertThat(first)
                .containsExactly(
                        "1 201",
                        "2 400 malformed-json",
                        "3 400 in-the-future",
                        "4 200",
                        "5 409 inspection-published",
                        "6 422 line-not-known",
                        "7 400 required",
                        "8 201");
        assertThat(again)
                .containsExactly(
                        "1 201 replayed",
                        "2 400 malformed-json",
                        "3 409 inspection-published",
                        "4 200 replayed",
                        "5 409 inspection-published",
                        "6 422 line-not-known",
                        "7 400 required",
                        "8 201 replayed");
        String id = JsonPath.from(Api.load(lines.lines().findFirst().orElseThrow()))
                .getString("location")
                .replace(Api.INSPECTIONS + "/", "");
        assertThat(Tables.count(database, "outbox where key = '" + id + "'")).isEqualTo(3);
        assertThat(Tables.count(database, "area_for_improvement where inspection_id = '" + id + "'"))
                .isEqualTo(2);
    }

    private static List<String> answers(String lines) {
        return lines.lines()
                .map(line -> {
                    JsonPath answer = JsonPath.from(line);
                    List<String> codes = answer.getList("problem.errors.code");
                    String code =
                            codes == null || codes.isEmpty() ? answer.getString("problem.code") : codes.getFirst();
                    return answer.getInt("line")
                            + " "
                            + answer.getInt("status")
                            + (code == null ? "" : " " + code)
                            + (Boolean.TRUE.equals(answer.get("replayed")) ? " replayed" : "");
                })
                .collect(Collectors.toList());
    }
}
