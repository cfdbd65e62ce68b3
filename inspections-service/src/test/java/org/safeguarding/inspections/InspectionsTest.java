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
        assertThat(Tables.count(database, "journal where event_key = '" + embargoed + "'"))
                .isZero();
        assertThat(Tables.count(database, "journal where action = 'recorded' and record_id = '" + embargoed + "'"))
                .isEqualTo(1);
        Api.as(Api.LEAD).get(Api.AREAS + "?inspection=" + embargoed).then().body("items", hasSize(0));
    }

    @Test
    void what_is_corrected_or_voided_under_embargo_is_in_the_versions_and_no_event() {
        String id = Api.inspection().path("id");
        String inspection = Api.INSPECTIONS + "/" + id;

        Api.step(inspection + "/correction", "\"1\"", Api.correction("2017-11-30", "2017-11-29", null))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("endedOn", equalTo("2017-11-29"));
        Api.step(inspection + "/voiding", "\"2\"", "{\"reason\": \"Another authority's.\"}")
                .then()
                .statusCode(200)
                .body("voided", equalTo(true));

        Api.as(Api.LEAD)
                .get(inspection + "/versions")
                .then()
                .body("action", contains("recorded", "corrected", "voided"))
                .body("reason", contains(null, "Misread.", "Another authority's."))
                .body("state.endedOn", contains("2017-11-30", "2017-11-29", "2017-11-29"));
        assertThat(Tables.count(database, "journal where event_key = '" + id + "'"))
                .isZero();
        assertThat(Tables.count(database, "area_for_improvement where inspection_id = '" + id + "'"))
                .isZero();
    }

    @Test
    void areas_follow_the_correction_of_a_published_report_and_its_event_comes_first() {
        Response recorded = Api.inspection();
        Api.publish(recorded, "2017-11-30").then().statusCode(200);
        String id = recorded.path("id");
        String correction = Api.correction("\"WITHIN_3_MONTHS\"}", """
                "WITHIN_4_MONTHS"}, {"text": "Plans are written with the family.", "timescale": "IMMEDIATELY"}\
                """, "2017-11-30");

        Api.step(Api.INSPECTIONS + "/" + id + "/correction", "\"2\"", correction)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
        Api.as(Api.LEAD)
                .get(Api.INSPECTIONS + "/" + id)
                .then()
                .body("areasForImprovement.timescale", contains("IMMEDIATELY", "WITHIN_4_MONTHS", "IMMEDIATELY"));
        Response areas = Api.as(Api.LEAD).get(Api.AREAS + "?inspection=" + id);

        areas.then()
                .body("items.version", contains(1, 2, 1))
                .body("items.timescale", contains("IMMEDIATELY", "WITHIN_4_MONTHS", "IMMEDIATELY"))
                .body("items.dueOn", contains("2017-11-30", "2018-03-30", "2017-11-30"));
        Api.as(Api.LEAD)
                .get(Api.AREAS + "/" + areas.path("items[1].id") + "/versions")
                .then()
                .body("action", contains("opened", "corrected"))
                .body("reason", contains(null, "Misread."));
        try (PublishedEvents events = new PublishedEvents(Topics.INSPECTIONS)) {
            assertThat(events.ofKey(id, 6))
                    .extracting(Published::type)
                    .containsExactly(
                            "inspections.inspection.published.v1",
                            "inspections.area-for-improvement.opened.v1",
                            "inspections.area-for-improvement.opened.v1",
                            "inspections.inspection.corrected.v1",
                            "inspections.area-for-improvement.corrected.v1",
                            "inspections.area-for-improvement.opened.v1");
        }
    }

    @Test
    void an_inspection_is_voided_with_the_areas_that_stand_and_all_are_events() {
        Response recorded = Api.inspection();
        Api.publish(recorded, "2017-11-30").then().statusCode(200);
        String id = recorded.path("id");
        String area = Api.as(Api.LEAD).get(Api.AREAS + "?inspection=" + id).path("items[0].id");
        Api.step(Api.AREAS + "/" + area + "/voiding", "\"1\"", "{\"reason\": \"Not in the report.\"}")
                .then()
                .statusCode(200)
                .body("voided", equalTo(true));

        Api.step(Api.INSPECTIONS + "/" + id + "/voiding", "\"2\"", "{\"reason\": \"Another authority's.\"}")
                .then()
                .statusCode(200);

        Api.as(Api.LEAD).get(Api.AREAS + "?inspection=" + id).then().body("items", hasSize(0));
        Api.as(Api.LEAD).get(Api.AREAS + "/" + area).then().body("version", equalTo(2));
        try (PublishedEvents events = new PublishedEvents(Topics.INSPECTIONS)) {
            assertThat(events.ofKey(id, 6))
                    .extracting(Published::type)
                    .containsExactly(
                            "inspections.inspection.published.v1",
                            "inspections.area-for-improvement.opened.v1",
                            "inspections.area-for-improvement.opened.v1",
                            "inspections.area-for-improvement.voided.v1",
                            "inspections.inspection.voided.v1",
                            "inspections.area-for-improvement.voided.v1");
        }
    }

    @Test
    void how_an_area_was_closed_is_corrected_and_published() {
        Response recorded = Api.inspection();
        Api.publish(recorded, "2017-11-30").then().statusCode(200);
        String id = recorded.path("id");
        String area = Api.as(Api.LEAD).get(Api.AREAS + "?inspection=" + id).path("items[1].id");
        Api.close(area, "\"1\"", "2018-04-16").then().statusCode(200);

        Api.step(Api.AREAS + "/" + area + "/correction", "\"2\"", """
                {"closure": {"closedOn": "2018-04-23", "evidence": "Audit of 21 cases."}, "reason": "A week later."}
                """)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("closedOn", equalTo("2018-04-23"))
                .body("evidence", equalTo("Audit of 21 cases."));

        try (PublishedEvents events = new PublishedEvents(Topics.INSPECTIONS)) {
            assertThat(events.ofKey(id, 5).getLast())
                    .isEqualTo(area("corrected", id, area, 3, "IMMEDIATELY", "2017-11-30", "2018-04-23"));
        }
    }

    @Test
    void lists_are_read_as_csv_without_prose_and_lists_of_records() {
        Response recorded = Api.inspection();
        Response published = Api.publish(recorded, "2017-11-30");
        String id = recorded.path("id");
        Response areas = Api.as(Api.LEAD).get(Api.AREAS + "?inspection=" + id);

        assertThat(csv(Api.INSPECTIONS))
                .startsWith("id,version,voided,recordedAt,regulator,framework,startedOn,endedOn,publishedOn")
                .contains(id + ",2,false," + published.path("recordedAt")
                        + ",Ofsted,Single inspection framework,2017-11-06,2017-11-30,2017-11-30");
        assertThat(csv(Api.AREAS + "?inspection=" + id))
                .containsExactly(
                        "id,version,voided,recordedAt,inspectionId,service,timescale,openedOn,dueOn,closedOn",
                        areas.path("items[0].id") + ",1,false," + areas.path("items[0].recordedAt") + "," + id
                                + ",Children's social care,WITHIN_3_MONTHS,2017-11-30,2018-02-28,",
                        areas.path("items[1].id") + ",1,false," + areas.path("items[1].recordedAt") + "," + id
                                + ",,IMMEDIATELY,2017-11-30,2017-11-30,");
    }

    private static List<String> csv(String list) {
        return Api.as(Api.LEAD).accept("text/csv").get(list).asString().lines().toList();
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
                {"type": "inspection-correction", "key": "RUN-9", "data": {"inspectionKey": "RUN-1", "report": INSPECTION, "publishedOn": "2018-01-30", "reason": "Misread."}}
                {"type": "inspection-voiding", "key": "RUN-10", "data": {"inspectionKey": "RUN-8", "reason": "Recorded twice."}}
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
                        "8 201",
                        "9 200",
                        "10 200");
        assertThat(again)
                .containsExactly(
                        "1 201 replayed",
                        "2 400 malformed-json",
                        "3 409 inspection-published",
                        "4 200 replayed",
                        "5 409 inspection-published",
                        "6 422 line-not-known",
                        "7 400 required",
                        "8 201 replayed",
                        "9 200 replayed",
                        "10 200 replayed");
        String id = JsonPath.from(Api.load(lines.lines().findFirst().orElseThrow()))
                .getString("location")
                .replace(Api.INSPECTIONS + "/", "");
        assertThat(Tables.count(database, "journal where event_key = '" + id + "'"))
                .isEqualTo(6);
        assertThat(Tables.count(
                        database,
                        "area_for_improvement where opened_on = '2018-01-30' and inspection_id = '" + id + "'"))
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
